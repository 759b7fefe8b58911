package io.aftersales.complaints;

import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Extends the 15 working days of a complaint, before they end and in the open (CMP-33, T06, F34). Every method is one
 * transaction that may be running already.
 */
@Service
@Transactional
public class ComplaintExtension {

    private final ComplaintRegister register;
    private final ComplaintPromises promises;
    private final Extensions extensions;
    private final Responsibilities responsibilities;
    private final ComplaintMessages messages;

    ComplaintExtension(
            ComplaintRegister register,
            ComplaintPromises promises,
            Extensions extensions,
            Responsibilities responsibilities,
            ComplaintMessages messages) {
        this.register = register;
        this.promises = promises;
        this.extensions = extensions;
        this.responsibilities = responsibilities;
        this.messages = messages;
    }

    /**
     * An extension that waits for approval.
     *
     * @param number of the complaint, as it is on file
     * @param limitEndsAt until when it can be approved: when the present limit ends
     */
    public record Asked(String number, Instant limitEndsAt, String decidingGroup) {}

    /**
     * Asks for an extension. The customer must have been told before, and the limit must not be over: afterwards the
     * promise is broken and stays so.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if the complaint is unknown or handled, its limit is over, an extension waits already, or it was
     *     extended as often as allowed
     */
    public Asked ask(@Nullable String number, ExtensionRequest request, String by) {
        Complaint complaint = extensions.named(number);
        complaint.expect(ComplaintStatus.OPEN);
        CommitmentRecord promise = promises.resolutionOf(complaint.number());
        Instant now = register.now();
        if (promise.status() != CommitmentStatus.RUNNING || now.isAfter(promise.dueAt())) {
            throw new Refused(Refused.Kind.CONFLICT, "complaints.extension.over", complaint.number(), promise.dueAt());
        }
        if (extensions.waiting(complaint.number()).isPresent()) {
            throw new Refused(Refused.Kind.CONFLICT, "complaints.extension.waiting", complaint.number());
        }
        promises.expectExtensible(promise);
        Extensions.Draft draft = extensions.check(request, promise, now);
        extensions.add(complaint.number(), draft, now, by);
        register.note(
                complaint,
                ComplaintEvent.EXTENSION_ASKED,
                by,
                Map.of(
                        "newDate", draft.newDate().toString(),
                        "reason", draft.reason().name(),
                        "customerToldAt", draft.customerToldAt().toString(),
                        "channel", draft.channel().name()),
                Map.of("reasonText", draft.reasonText()));
        return new Asked(
                complaint.number(),
                promise.dueAt(),
                responsibilities.decidingGroup(complaint.assessment().complainedAbout()));
    }

    /**
     * Decides on the extension that waits. A granted one moves the limit and the timers of that complaint; the first
     * promise stays on record. Of a refused one the customer hears, unless the complaint is over by then.
     *
     * @param reason needed when it is refused
     * @throws io.aftersales.problems.InvalidInput if the reason was left out
     * @throws Refused if no extension waits, the limit is over, or {@code by} has not the final say or asked for it
     *     himself
     */
    public void decide(String number, boolean granted, @Nullable String reason, String by) {
        Problems problems = new Problems();
        var why = granted
                ? problems.optional("decisionReason", reason, ComplaintCheck.MAX_TEXT_LENGTH)
                : problems.required("decisionReason", reason, ComplaintCheck.MAX_TEXT_LENGTH);
        problems.throwIfAny();
        Complaint complaint = register.lock(number);
        Extensions.Waiting waiting = extensions.expectWaiting(number);
        responsibilities.expectDecider(complaint, by);
        if (by.equals(waiting.askedBy())) {
            throw new Refused(Refused.Kind.CONFLICT, "complaints.extension.own", number, by);
        }
        if (granted) {
            complaint.expect(ComplaintStatus.OPEN);
            promises.extend(number, waiting.newDueAt(), waiting.reason().name(), waiting.customerToldAt(), by);
            messages.extended(complaint, waiting.newDueAt(), waiting.reason());
        } else if (complaint.open()) {
            messages.extensionRefused(complaint, promises.resolutionOf(number).dueAt(), String.valueOf(waiting.id()));
        }
        extensions.decide(waiting, granted ? Extensions.Status.GRANTED : Extensions.Status.REFUSED, by);
        register.note(
                complaint,
                granted ? ComplaintEvent.EXTENDED : ComplaintEvent.EXTENSION_REFUSED,
                by,
                Map.of("newDate", waiting.newDate().toString()),
                Texts.of("decisionReason", why));
    }

    /**
     * Nobody decided before the limit ended: the extension lapses and the promise is broken. The customer, who was told
     * of a later date, hears that it does not count. No effect when decided; nobody is told when handling is over.
     */
    public void lapse(String number, String by) {
        Complaint complaint = register.lock(number);
        extensions.waiting(number).ifPresent(waiting -> {
            extensions.decide(waiting, Extensions.Status.LAPSED, by);
            register.note(
                    complaint,
                    ComplaintEvent.EXTENSION_LAPSED,
                    by,
                    Map.of("newDate", waiting.newDate().toString()));
            if (complaint.open()) {
                messages.extensionLapsed(
                        complaint,
                        promises.resolutionOf(number).dueAt(),
                        waiting.askedBy(),
                        String.valueOf(waiting.id()));
            }
        });
    }
}
