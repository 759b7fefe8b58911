package io.aftersales.replacements;

import io.aftersales.commitments.Promised;
import io.aftersales.money.Amounts;
import io.aftersales.money.Money;
import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes products back for money (RPL-08, F41): an amount that people propose and others approve, paid exactly once. Every
 * method is one transaction that may be running already.
 */
@Service
@Transactional
public class ReplacementReturn {

    private final ReplacementRegister register;
    private final Superiors superiors;
    private final OriginalProduct products;
    private final ReplacementPromises promises;
    private final ReplacementMessages messages;

    ReplacementReturn(
            ReplacementRegister register,
            Superiors superiors,
            OriginalProduct products,
            ReplacementPromises promises,
            ReplacementMessages messages) {
        this.register = register;
        this.superiors = superiors;
        this.products = products;
        this.promises = promises;
        this.messages = messages;
    }

    /**
     * What was proposed.
     *
     * @param completion until when the return is promised to be done
     */
    public record Proposed(Money amount, Promised completion) {}

    /**
     * Records which refund is proposed, and until when it is promised (RPR-08).
     *
     * @param amount in units of the currency, such as {@code 1280.00}
     * @param currency CNY, EUR or USD
     * @param reason how it came about
     * @param promisedDay {@code yyyy-MM-dd}; left out, the days of the table count
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if the customer does not return his product, or it is approved already
     */
    public Proposed propose(
            String claimNumber,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String reason,
            @Nullable String promisedDay,
            String by) {
        Problems problems = new Problems();
        var money = Amounts.read(amount, currency, problems);
        var why = problems.required("reason", reason, Texts.MAX_LENGTH);
        var day = promises.day("promisedDay", promisedDay, problems);
        problems.throwIfAny();
        Replacement replacement = register.lock(claimNumber);
        replacement.proposeRefund(Refund.proposed(money.orElseThrow(), why.orElseThrow(), by));
        Promised completion = promises.make(replacement, day, register.now(), by);
        register.note(
                replacement,
                ReplacementEvent.REFUND_PROPOSED,
                by,
                Map.of(
                        "amount", money.orElseThrow().text(),
                        "dueAt", completion.dueAt().toString()),
                Texts.of(Map.entry("reason", why)));
        return new Proposed(money.orElseThrow(), completion);
    }

    /**
     * What was decided on a refund.
     *
     * @param nextStep where the application goes, should the phase be over
     */
    public record Decided(RefundDecision decision, NextStep nextStep) {}

    /**
     * Records what was decided on the refund that was proposed.
     *
     * @param decision name of a {@link RefundDecision}
     * @param reason needed unless it is approved
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out, also when the unit is
     *     exchanged or returned for another request
     * @throws io.aftersales.problems.Refused if none is proposed, or {@code by} may not decide
     */
    public Decided decide(String claimNumber, @Nullable String decision, @Nullable String reason, String by) {
        Problems problems = new Problems();
        var decided = problems.requiredOneOf("refundDecision", decision, RefundDecision.class);
        boolean approved = decided.filter(RefundDecision.APPROVED::equals).isPresent();
        var why = approved
                ? problems.optional("decisionReason", reason, Texts.MAX_LENGTH)
                : problems.required("decisionReason", reason, Texts.MAX_LENGTH);
        problems.throwIfAny();
        Replacement replacement = register.lock(claimNumber);
        String proposedBy = replacement.refund().map(Refund::refundProposedBy).orElse("");
        superiors.expectDecider(replacement, by, Superiors.REMEDIES, proposedBy);
        ReplacementEvent event = carryOut(decided.orElseThrow(), replacement, by);
        register.note(replacement, event, by, Map.of(), Texts.of(Map.entry("decisionReason", why)));
        return new Decided(decided.orElseThrow(), NextStep.of(replacement));
    }

    private ReplacementEvent carryOut(RefundDecision decision, Replacement replacement, String by) {
        Instant at = register.now();
        return switch (decision) {
            case APPROVED -> {
                products.expectLeft(replacement);
                replacement.approveRefund(by, at);
                // a running one is kept; what was proposed before there were promises has none yet
                Promised completion = promises.make(replacement, Optional.empty(), at, by);
                messages.refundApproved(replacement, replacement.refund().orElseThrow(), completion.dueAt(), at);
                yield ReplacementEvent.REFUND_APPROVED;
            }
            case REWORK -> {
                replacement.expect(ReplacementStatus.CHOSEN);
                yield ReplacementEvent.REFUND_RETURNED;
            }
            case SENT_BACK -> {
                replacement.sendBack();
                promises.withdraw(replacement, "The application was sent back", by);
                yield ReplacementEvent.APPLICATION_SENT_BACK;
            }
        };
    }

    /**
     * Confirms that the refund was paid. It is paid exactly once.
     *
     * @param reference of the payment
     * @param on {@code yyyy-MM-dd}
     * @return where the application goes, should this have been the last confirmation
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if {@code by} may not confirm it, it is not approved, or was paid
     *     before
     */
    public NextStep pay(String claimNumber, @Nullable String reference, @Nullable String on, String by) {
        Problems problems = new Problems();
        var paid = problems.required("paymentReference", reference, Texts.MAX_REFERENCE_LENGTH);
        var day = products.day("paidOn", on, problems);
        problems.throwIfAny();
        Replacement replacement = register.lock(claimNumber);
        superiors.expectPayer(replacement, by);
        replacement.payRefund(day.orElseThrow(), paid.orElseThrow(), by);
        promises.keep(replacement, register.now(), by);
        products.giveBack(replacement);
        messages.refundPaid(replacement, replacement.refund().orElseThrow(), register.now());
        register.note(
                replacement,
                ReplacementEvent.REFUND_PAID,
                by,
                Map.of(
                        "amount", replacement.refund().orElseThrow().amount().text(),
                        "paidOn", day.orElseThrow().toString()));
        return NextStep.of(replacement);
    }
}
