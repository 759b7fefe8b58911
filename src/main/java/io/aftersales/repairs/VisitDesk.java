package io.aftersales.repairs;

import io.aftersales.commitments.Promised;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books visits and records what became of them. Every method is one transaction that may be running already. */
@Service
@Transactional
public class VisitDesk {

    private final RepairRegister register;
    private final Visits visits;
    private final RepairPromises promises;
    private final RepairMessages messages;
    private final Colleagues staff;
    private final RepairTimes times;

    VisitDesk(
            RepairRegister register,
            Visits visits,
            RepairPromises promises,
            RepairMessages messages,
            Colleagues staff,
            RepairTimes times) {
        this.register = register;
        this.visits = visits;
        this.promises = promises;
        this.messages = messages;
        this.staff = staff;
        this.times = times;
    }

    /**
     * Records what was agreed about a visit: a concrete time, or that the customer wants none any more.
     *
     * @return the visit; empty where the customer wants none
     * @throws io.aftersales.problems.InvalidInput with everything that is missing or wrong
     * @throws Refused if a visit is booked already, or the repair is over
     */
    public Optional<BookedVisit> arrange(String claimNumber, BookingReport report, String by) {
        Problems problems = new Problems();
        var result = problems.oneOf("bookingResult", report.result(), BookingResult.class);
        boolean declined = result.isPresent() && result.get() == BookingResult.DECLINED;
        var note = declined ? problems.required("note", report.note(), RepairTexts.LONG) : Optional.<String>empty();
        problems.throwIfAny();
        if (!declined) {
            return Optional.of(book(claimNumber, report.at(), report.engineer(), by));
        }
        Repair repair = register.lock(claimNumber);
        repair.expectRunning();
        expectNoneBooked(claimNumber);
        register.note(repair, RepairEvent.VISIT_DECLINED, by, Map.of(), Map.of("note", note.orElseThrow()));
        return Optional.empty();
    }

    /**
     * Books a concrete time that was agreed with the customer (DSP-06), orders the engineer (DSP-10), and promises it.
     *
     * @param at to the minute, after now
     * @param engineer user of the group of engineers
     * @throws io.aftersales.problems.InvalidInput if one of them is missing or wrong
     * @throws Refused if a visit is booked already: that one is changed instead
     */
    public BookedVisit book(String claimNumber, @Nullable String at, @Nullable String engineer, String by) {
        Problems problems = new Problems();
        Optional<Instant> time = times.future("appointmentAt", at, problems);
        Optional<String> who = problems.required("engineer", engineer, RepairTexts.CODE);
        who.filter(user -> !staff.isMember(user, Groups.ENGINEERS))
                .ifPresent(user -> problems.reject("engineer", user, "repairs.engineer.unknown"));
        problems.throwIfAny();
        Repair repair = register.lock(claimNumber);
        expectNoneBooked(claimNumber);
        return enter(repair, time.orElseThrow(), who.orElseThrow(), by);
    }

    /**
     * Records what became of the booked visit. The customer is told of a change before the booked time, and understands
     * it; one that he was told at or after it counts as a missed appointment (DSP-08, T24). That he was not there can be
     * said from the booked time on (DSP-07).
     *
     * @return what was reported
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong, for example a time before the visit was
     *     ordered
     * @throws Refused if no visit is booked
     */
    public ArrivalResult report(String claimNumber, ArrivalReport report, String by) {
        Problems problems = new Problems();
        var result = problems.requiredOneOf("arrivalResult", report.result(), ArrivalResult.class);
        Optional<Instant> at = times.past("arrivedAt", report.at(), problems);
        boolean explained = result.isEmpty() || result.get() == ArrivalResult.ARRIVED;
        Optional<String> note = explained
                ? problems.optional("note", report.note(), RepairTexts.LONG)
                : problems.required("note", report.note(), RepairTexts.LONG);
        problems.throwIfAny();
        Repair repair = register.lock(claimNumber);
        Visit visit = booked(claimNumber);
        at.ifPresent(time -> RepairTimes.expectSince("arrivedAt", time, visit.orderedAt(), problems));
        Instant when = at.orElseGet(register::now);
        if (result.orElseThrow() == ArrivalResult.CUSTOMER_ABSENT && when.isBefore(visit.bookedAt())) {
            problems.reject("arrivedAt", when, "repairs.visit.early", times.written(visit.bookedAt()));
        }
        Optional<ChangeNotice> told =
                result.filter(ArrivalResult.CHANGE::equals).map(is -> ChangeNotice.of(report, when, visit, problems));
        problems.throwIfAny();
        switch (result.orElseThrow()) {
            case ARRIVED -> {
                visit.arrive(when, note.orElse(null));
                promises.came(repair, when, by);
                noteOn(
                        repair,
                        RepairEvent.ENGINEER_ARRIVED,
                        visit,
                        note,
                        Map.of("punctual", String.valueOf(visit.punctual())),
                        by);
            }
            case CHANGE -> change(repair, visit, told.orElseThrow(), note.orElseThrow(), by);
            case CUSTOMER_ABSENT -> {
                visit.end(VisitStatus.CUSTOMER_ABSENT, note.orElse(null));
                promises.came(repair, when, by);
                noteOn(repair, RepairEvent.CUSTOMER_ABSENT, visit, note, Map.of(), by);
            }
            case CANCELLED -> {
                visit.end(VisitStatus.CANCELLED, note.orElse(null));
                promises.dropAppointment(repair, when, "The customer wants no visit any more", by);
                noteOn(repair, RepairEvent.VISIT_CANCELLED, visit, note, Map.of(), by);
            }
        }
        return result.orElseThrow();
    }

    /** Books another time for a visit that is booked, as was agreed with a waiting customer who was called. */
    BookedVisit rebook(Repair repair, Instant at, Instant toldAt, String reason, String by) {
        Visit visit = booked(repair.claimNumber());
        change(repair, visit, ChangeNotice.agreedByPhone(toldAt), reason, by);
        return enter(repair, at, visit.engineer(), by);
    }

    /** Nobody comes any more, for that reason. No effect when no visit is booked. */
    void callOff(Repair repair, String reason, String by) {
        visits.open(repair.claimNumber()).ifPresent(visit -> {
            visit.end(VisitStatus.CANCELLED, null);
            promises.dropAppointment(repair, register.now(), reason, by);
            noteOn(repair, RepairEvent.VISIT_CANCELLED, visit, Optional.empty(), Map.of(), by);
        });
    }

    /**
     * Returns the booked visit, whose time is still to come.
     *
     * @throws Refused if no visit is booked, or its time has come
     */
    Visit ahead(Repair repair) {
        Visit visit = booked(repair.claimNumber());
        if (!register.now().isBefore(visit.bookedAt())) {
            throw new Refused(Refused.Kind.CONFLICT, "repairs.visit.begun", repair.claimNumber());
        }
        return visit;
    }

    /** The customer gives the time back before it comes: nobody comes then, and another one is to be booked. */
    void giveBack(Repair repair, Visit visit, String by) {
        visit.change(register.now(), null);
        // until that visit he knew how it stood
        repair.told(register.now());
        promises.dropAppointment(repair, register.now(), "The customer gave the time back before it", by);
        noteOn(repair, RepairEvent.VISIT_CHANGED, visit, Optional.empty(), Map.of(), by);
    }

    /** Sends another engineer to the booked visit. */
    void reassign(Repair repair, String engineer, String by) {
        Visit visit = booked(repair.claimNumber());
        visit.send(engineer);
        repair.assign(engineer);
        noteOn(repair, RepairEvent.VISIT_CHANGED, visit, Optional.empty(), Map.of("engineer", engineer), by);
    }

    private BookedVisit enter(Repair repair, Instant at, String engineer, String by) {
        Visit visit =
                visits.save(new Visit(repair.claimNumber(), repair.book(engineer), at, engineer, register.now(), by));
        Promised appointment = promises.appointment(repair, visit);
        noteOn(repair, RepairEvent.VISIT_BOOKED, visit, Optional.empty(), Map.of("engineer", engineer), by);
        messages.booked(repair, visit);
        return new BookedVisit(repair.claimNumber(), engineer, appointment);
    }

    private void change(Repair repair, Visit visit, ChangeNotice told, String reason, String by) {
        visit.change(told.at(), reason);
        repair.told(told.at());
        // the row must be free before another visit is booked
        visits.flush();
        if (visit.status() == VisitStatus.CHANGED) {
            promises.dropAppointment(repair, told.at(), "Another time was agreed before", by);
            noteOn(repair, RepairEvent.VISIT_CHANGED, visit, Optional.of(reason), told.facts(), by);
        } else {
            promises.dropAppointment(repair, told.at(), "The change was told too late", by);
            noteOn(repair, RepairEvent.VISIT_MISSED, visit, Optional.of(reason), told.facts(), by);
        }
    }

    private void expectNoneBooked(String claimNumber) {
        if (visits.open(claimNumber).isPresent()) {
            throw new Refused(Refused.Kind.CONFLICT, "repairs.visit.booked", claimNumber);
        }
    }

    private Visit booked(String claimNumber) {
        return visits.open(claimNumber)
                .orElseThrow(() -> new Refused(Refused.Kind.CONFLICT, "repairs.visit.none", claimNumber));
    }

    private void noteOn(
            Repair repair,
            RepairEvent event,
            Visit visit,
            Optional<String> note,
            Map<String, String> facts,
            String by) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.put("visit", String.valueOf(visit.number()));
        all.put("bookedAt", visit.bookedAt().toString());
        register.note(
                repair, event, by, all, note.map(text -> Map.of("note", text)).orElse(Map.of()));
    }
}
