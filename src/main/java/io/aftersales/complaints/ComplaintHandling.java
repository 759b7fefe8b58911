package io.aftersales.complaints;

import io.aftersales.claims.ContactChannel;
import io.aftersales.commitments.Promised;
import io.aftersales.money.Amounts;
import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries approved measures out and keeps customers informed (CMP-24, CMP-30, CMP-31). Every method is one transaction
 * that may be running already.
 */
@Service
@Transactional
public class ComplaintHandling {

    /** Ten million of the currency. */
    private static final long MOST_CENTS = 1_000_000_000L;

    private final ComplaintRegister register;
    private final HandlingEnd handlingEnd;
    private final ApplicationEventPublisher events;

    ComplaintHandling(ComplaintRegister register, HandlingEnd handlingEnd, ApplicationEventPublisher events) {
        this.register = register;
        this.handlingEnd = handlingEnd;
        this.events = events;
    }

    /** What is done about damage in use, beside its explanation (CMP-24). */
    public enum Work {
        REPAIR,
        TRAINING
    }

    /**
     * Records that damage was repaired, or operators were trained. What the customer shall bear of it is charged to him
     * after it was negotiated (FEE-12).
     *
     * @param cost what the repair cost and the customer shall bear, such as 128.50; absent when he bears nothing
     * @throws io.aftersales.problems.InvalidInput if nothing is said about it, the cost is none, or the
     *     product is the cause and there is a cost
     * @throws io.aftersales.problems.Refused if the complaint is unknown or its plan not approved
     */
    public void recordWork(String number, Work work, @Nullable String done, @Nullable String cost, String by) {
        Problems problems = new Problems();
        var text = problems.required("done", done, ComplaintCheck.MAX_TEXT_LENGTH);
        Optional<Long> cents = cost == null || cost.isBlank()
                ? Optional.empty()
                : Amounts.typed("cost", cost, 1, MOST_CENTS, problems);
        problems.throwIfAny();
        Complaint complaint = register.lock(number);
        complaint.expect(ComplaintStatus.APPROVED);
        if (cents.isPresent() && complaint.settlement().causeClass() == CauseClass.QUALITY) {
            problems.reject("cost", cost, "complaints.cost.quality");
        }
        problems.throwIfAny();
        register.note(complaint, ComplaintEvent.WORK_DONE, by, Map.of("work", work.name()), Texts.of("done", text));
        cents.ifPresent(borne ->
                events.publishEvent(new DamageRepaired(complaint.number(), complaint.customerId(), borne, by)));
    }

    /**
     * Records what was carried out, and what the customer was told meanwhile.
     *
     * @return the promise to tell the result when handling is over, empty as long as it is not
     * @throws io.aftersales.problems.InvalidInput with everything that was left out
     * @throws io.aftersales.problems.Refused if the complaint is unknown or its plan not approved
     */
    public Optional<Promised> carryOut(String number, MeasureReport report, String by) {
        Problems problems = new Problems();
        var done = problems.required("done", report.done(), ComplaintCheck.MAX_TEXT_LENGTH);
        boolean told = report.progressTold() != null && !report.progressTold().isBlank();
        var progress = told ? progress(report.progressChannel(), report.progressTold(), problems) : null;
        problems.throwIfAny();
        Complaint complaint = register.lock(number);
        complaint.expect(ComplaintStatus.APPROVED);
        register.note(complaint, ComplaintEvent.MEASURES_RECORDED, by, Map.of(), Texts.of("done", done));
        if (progress != null) {
            note(complaint, progress, by);
        }
        if (!report.finished()) {
            return Optional.empty();
        }
        Instant at = register.now();
        complaint.handle(at);
        return Optional.of(handlingEnd.record(complaint, at, by));
    }

    /**
     * Logs that the customer was told how it is going; each contact is logged (CMP-31).
     *
     * @return the number of the complaint, as it is on file
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if the complaint is unknown, or its handling is over
     */
    public String tellProgress(@Nullable String number, @Nullable String channel, @Nullable String told, String by) {
        Problems problems = new Problems();
        var named = problems.required("complaintNumber", number, ComplaintCheck.MAX_TEXT_LENGTH);
        Progress progress = progress(channel, told, problems);
        problems.throwIfAny();
        Complaint complaint = register.lock(named.orElseThrow());
        complaint.expectOpen();
        note(complaint, progress, by);
        return complaint.number();
    }

    private record Progress(Optional<ContactChannel> channel, Optional<String> told) {}

    private static Progress progress(@Nullable String channel, @Nullable String told, Problems problems) {
        return new Progress(
                problems.requiredOneOf("progressChannel", channel, ContactChannel.class),
                problems.required("progressTold", told, ComplaintCheck.MAX_TEXT_LENGTH));
    }

    private void note(Complaint complaint, Progress progress, String by) {
        register.note(
                complaint,
                ComplaintEvent.PROGRESS_TOLD,
                by,
                Map.of("channel", progress.channel().orElseThrow().name()),
                Texts.of("progressTold", progress.told()));
    }
}
