package io.aftersales.replacements;

import io.aftersales.claims.ContactChannel;
import io.aftersales.problems.Problems;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides special cases, tells customers what they are entitled to, and takes their choice (RPL-02, RPL-04, RPL-09,
 * RPL-12, F07, F40, F41). Every method is one transaction that may be running already.
 */
@Service
@Transactional
public class EntitlementDesk {

    private final ReplacementRegister register;
    private final Superiors superiors;
    private final ReplacementMessages messages;

    EntitlementDesk(ReplacementRegister register, Superiors superiors, ReplacementMessages messages) {
        this.register = register;
        this.superiors = superiors;
        this.messages = messages;
    }

    /**
     * Records what the superior decided on a special case.
     *
     * @param reason told to the customer
     * @throws io.aftersales.problems.InvalidInput if the reason was left out
     * @throws io.aftersales.problems.Refused if the application does not wait for it, or {@code by} may not decide
     */
    public EntitlementDecision decideSpecially(
            String claimNumber, boolean entitled, @Nullable String reason, String by) {
        Problems problems = new Problems();
        var why = problems.required("decisionReason", reason, Texts.MAX_LENGTH);
        problems.throwIfAny();
        Replacement replacement = register.lock(claimNumber);
        superiors.expectDecider(replacement, by, Superiors.SPECIAL_CASES);
        replacement.decideSpecially(entitled, why.orElseThrow(), register.now(), by);
        EntitlementDecision decision = replacement.entitlement().orElseThrow().entitlement();
        register.note(
                replacement,
                ReplacementEvent.SPECIAL_CASE_DECIDED,
                by,
                Map.of("entitlement", decision.name()),
                Texts.of(Map.entry("decisionReason", why)));
        return decision;
    }

    /**
     * How a customer was told.
     *
     * @param channel name of a {@link ContactChannel}
     * @param ruleExplained whether the national Three-Guarantees rule was explained; needed where he is not entitled
     */
    public record Notice(
            @Nullable String channel,
            boolean ruleExplained,
            @Nullable String note) {

        /** Never shows what people wrote: this text may reach a log. */
        @Override
        public String toString() {
            return "Notice[" + channel + "]";
        }
    }

    /**
     * Records that the customer was told what he is entitled to, and tells it in writing with the reason.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if the entitlement is not decided or was told
     */
    public void tell(String claimNumber, Notice notice, String by) {
        Problems problems = new Problems();
        var channel = problems.requiredOneOf("contactChannel", notice.channel(), ContactChannel.class);
        var remark = problems.optional("note", notice.note(), Texts.MAX_LENGTH);
        Replacement replacement = register.lock(claimNumber);
        replacement.expect(ReplacementStatus.DECIDED);
        if (!notice.ruleExplained() && !replacement.granted()) {
            problems.reject("ruleExplained", false, "replacements.rule.explained");
        }
        problems.throwIfAny();
        replacement.tell(register.now(), channel.orElseThrow());
        messages.entitlement(replacement, replacement.entitlement().orElseThrow());
        register.note(
                replacement,
                ReplacementEvent.ENTITLEMENT_TOLD,
                by,
                Map.of("channel", channel.orElseThrow().name()),
                Texts.of(Map.entry("note", remark)));
    }

    /**
     * Records what the customer chose. He gets what he applied for where he is entitled to it, and only then.
     *
     * @param choice name of a {@link Choice}
     * @param channel name of a {@link ContactChannel}
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if he was not told what he is entitled to
     */
    public Choice choose(
            String claimNumber, @Nullable String choice, @Nullable String channel, @Nullable String note, String by) {
        Problems problems = new Problems();
        var chosen = problems.requiredOneOf("choice", choice, Choice.class);
        var how = problems.requiredOneOf("contactChannel", channel, ContactChannel.class);
        var remark = problems.optional("note", note, Texts.MAX_LENGTH);
        Replacement replacement = register.lock(claimNumber);
        replacement.expect(ReplacementStatus.TOLD);
        chosen.filter(wanted -> !open(wanted, replacement))
                .ifPresent(wanted -> problems.reject("choice", wanted.name(), "replacements.choice.notEntitled"));
        problems.throwIfAny();
        carryOut(chosen.orElseThrow(), replacement);
        register.note(
                replacement,
                ReplacementEvent.REMEDY_CHOSEN,
                by,
                Map.of(
                        "remedy", chosen.orElseThrow().name(),
                        "channel", how.orElseThrow().name()),
                Texts.of(Map.entry("note", remark)));
        return chosen.orElseThrow();
    }

    private static boolean open(Choice choice, Replacement replacement) {
        Wish wish = replacement.application().wish();
        return switch (choice) {
            case EXCHANGE -> wish.right() == Wish.REPLACEMENT && replacement.granted();
            case RETURN -> wish == Wish.RETURN && replacement.granted();
            case ALTERNATIVE, COMPENSATION, REPAIR, APPLY_AGAIN, NOTHING -> true;
        };
    }

    private static void carryOut(Choice choice, Replacement replacement) {
        switch (choice) {
            case EXCHANGE, RETURN -> replacement.choose();
            case ALTERNATIVE, COMPENSATION -> {
                // the next phase records what comes of it
            }
            case APPLY_AGAIN -> replacement.reopen();
            case REPAIR -> replacement.settle(ReplacementOutcome.REPAIR_INSTEAD);
            case NOTHING ->
                replacement.settle(
                        replacement.granted() || replacement.moneyOnly()
                                ? ReplacementOutcome.WITHDRAWN
                                : ReplacementOutcome.NOT_ENTITLED);
        }
    }
}
