package io.aftersales.complaints;

import io.aftersales.claims.ContactChannel;
import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells complainants the result, and settles what they dispute (CMP-34, CMP-35, CMP-44). Every method is one transaction
 * that may be running already.
 */
@Service
@Transactional
public class ComplaintResult {

    private final ComplaintRegister register;
    private final ComplaintPromises promises;
    private final ComplaintMessages messages;
    private final Coordinators coordinators;
    private final ComplaintDisputes disputes;

    ComplaintResult(
            ComplaintRegister register,
            ComplaintPromises promises,
            ComplaintMessages messages,
            Coordinators coordinators,
            ComplaintDisputes disputes) {
        this.register = register;
        this.promises = promises;
        this.messages = messages;
        this.coordinators = coordinators;
        this.disputes = disputes;
    }

    /**
     * Records that the customer was told the result, and sends it in writing too. One that he agrees to closes the
     * complaint.
     *
     * @return user who settles the dispute, empty when there is none
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if the complaint is unknown or not handled, or told already
     */
    public Optional<String> tell(String number, ResultNotice notice, String by) {
        Complaint complaint = register.lock(number);
        complaint.expect(ComplaintStatus.HANDLED);
        Problems problems = new Problems();
        var channel = problems.requiredOneOf("channel", notice.channel(), ContactChannel.class);
        String next = notice.solved()
                ? problems.optional("nextPlan", notice.nextPlan(), ComplaintCheck.MAX_TEXT_LENGTH)
                        .orElse("")
                : text("nextPlan", notice.nextPlan(), problems);
        ResultNotice.Told told = new ResultNotice.Told(
                notice.solved(),
                text("resultMeasures", notice.measures(), problems),
                text("result", notice.result(), problems),
                text("followUp", notice.followUp(), problems),
                next,
                text("cause", notice.cause(), problems),
                text("improvement", notice.improvement(), problems));
        if (!notice.satisfactionAsked()) {
            problems.reject("satisfactionAsked", false, "complaints.result.asked");
        }
        Optional<String> coordinator = notice.disputed()
                ? coordinators.named(notice.coordinator(), complaint, by, problems)
                : Optional.empty();
        problems.throwIfAny();
        Instant at = register.now();
        complaint.tell(notice.solved(), notice.disputed(), at);
        promises.told(complaint, at, by);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("channel", channel.orElseThrow().name());
        facts.put("solved", String.valueOf(notice.solved()));
        facts.put("disputed", String.valueOf(notice.disputed()));
        coordinator.ifPresent(named -> facts.put("coordinator", named));
        register.note(complaint, ComplaintEvent.RESULT_TOLD, by, facts, texts(told));
        messages.result(complaint, told, refusal(complaint));
        coordinator.ifPresent(named -> disputes.tell(complaint, named));
        return coordinator;
    }

    /**
     * Records how a dispute was settled on the terms of the contract, and closes the complaint.
     *
     * @param contractClause on which it was settled
     * @param solved whether the customer agrees now
     * @throws io.aftersales.problems.InvalidInput with everything that was left out
     * @throws io.aftersales.problems.Refused if the complaint is unknown or not disputed, or {@code by} is the one
     *     complained about or has handled it
     */
    public void settle(
            String number, @Nullable String contractClause, @Nullable String settlement, boolean solved, String by) {
        Problems problems = new Problems();
        String clause = text("contractClause", contractClause, problems);
        String settled = text("settlement", settlement, problems);
        problems.throwIfAny();
        Complaint complaint = register.lock(number);
        complaint.expectImpartial(by);
        complaint.expect(ComplaintStatus.DISPUTED);
        coordinators.expect(complaint, by);
        complaint.settle(solved, register.now());
        register.note(
                complaint,
                ComplaintEvent.DISPUTE_SETTLED,
                by,
                Map.of("solved", String.valueOf(solved)),
                Map.of("contractClause", clause, "settlement", settled));
    }

    /** Returns the written reason of the decision that the complaint has no merit, which the customer is told (F06). */
    private Optional<String> refusal(Complaint complaint) {
        return register.timelineOf(complaint.number()).stream()
                .filter(entry -> entry.type().equals(ComplaintEvent.NOT_UPHELD.name()))
                .map(entry -> Objects.requireNonNull(entry.texts().get("decisionReason")))
                .findFirst();
    }

    private static Map<String, String> texts(ResultNotice.Told told) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("resultMeasures", told.measures());
        texts.put("result", told.result());
        texts.put("followUp", told.followUp());
        if (!told.nextPlan().isEmpty()) {
            texts.put("nextPlan", told.nextPlan());
        }
        texts.put("cause", told.cause());
        texts.put("improvement", told.improvement());
        return texts;
    }

    private static String text(String field, @Nullable String text, Problems problems) {
        return problems.required(field, text, ComplaintCheck.MAX_TEXT_LENGTH).orElse("");
    }
}
