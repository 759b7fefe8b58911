package io.aftersales.complaints;

import io.aftersales.claims.ContactChannel;
import io.aftersales.commitments.Promised;
import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.HashMap;
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

    private final ComplaintRegister register;
    private final HandlingEnd handlingEnd;
    private final DamageCheck damage;
    private final ApplicationEventPublisher events;

    ComplaintHandling(
            ComplaintRegister register, HandlingEnd handlingEnd, DamageCheck damage, ApplicationEventPublisher events) {
        this.register = register;
        this.handlingEnd = handlingEnd;
        this.damage = damage;
        this.events = events;
    }

    /** What is done about damage in use, beside its explanation (CMP-24). */
    public enum Work {
        REPAIR,
        TRAINING
    }

    /**
     * Records that damage was repaired, or operators were trained. What the customer shall bear of it is charged to
     * him: at once where he has consented to it, otherwise after it was negotiated (F16, FEE-12).
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out, his consent too, or if
     *     the product is the cause and he shall bear something
     * @throws io.aftersales.problems.Refused if the complaint is unknown or its plan not approved
     */
    public void recordWork(String number, Work work, @Nullable String done, ChargeReport charge, String by) {
        Complaint complaint = register.lock(number);
        complaint.expect(ComplaintStatus.APPROVED);
        Problems problems = new Problems();
        var text = problems.required("done", done, ComplaintCheck.MAX_TEXT_LENGTH);
        Optional<DamageCheck.Borne> borne = damage.read(complaint, charge, problems);
        problems.throwIfAny();
        Optional<ChargeReply> reply = borne.flatMap(cost -> Optional.ofNullable(cost.reply()));
        Map<String, String> facts = new HashMap<>(Map.of("work", work.name()));
        reply.ifPresent(said -> facts.putAll(Map.of(
                "chargeAnswer", (said.consents() ? ChargeAnswer.CONSENTED : ChargeAnswer.DISPUTED).name(),
                "answeredAt", said.at().toString(),
                "channel", said.channel().name())));
        register.note(
                complaint,
                ComplaintEvent.WORK_DONE,
                by,
                facts,
                Texts.of(Map.entry("done", text), Map.entry("answeredBy", reply.map(ChargeReply::givenBy))));
        borne.ifPresent(cost -> events.publishEvent(new DamageRepaired(
                complaint.number(),
                complaint.customerId(),
                complaint.record().productLine(),
                cost.cents(),
                cost.positions(),
                cost.reply(),
                by)));
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
        complaint.expect(ComplaintStatus.OPEN);
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
