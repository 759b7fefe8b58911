package io.aftersales.replacements;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.claims.ContactChannel;
import io.aftersales.money.Amounts;
import io.aftersales.money.Money;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers customers compensation or a longer warranty (RPL-11, RPL-15, WAR-11): never before they know what they are
 * entitled to (F07), and never without approval.
 * Every method is one transaction that may be running already.
 */
@Service
@Transactional
public class SettlementOffers {

    private final ReplacementRegister register;
    private final Offers offers;
    private final ReplacementRules rules;
    private final Superiors superiors;
    private final OfferEnding ending;
    private final ReplacementMessages messages;

    SettlementOffers(
            ReplacementRegister register,
            Offers offers,
            ReplacementRules rules,
            Superiors superiors,
            OfferEnding ending,
            ReplacementMessages messages) {
        this.register = register;
        this.offers = offers;
        this.rules = rules;
        this.superiors = superiors;
        this.ending = ending;
        this.messages = messages;
    }

    /**
     * What waits for approval.
     *
     * @param amount such as {@code 300.00 CNY}, empty where no money is offered
     * @param months 0 where no longer warranty is offered
     */
    public record Proposed(OfferKind kind, String amount, long months, String approvingGroup) {}

    /**
     * Records which offer is proposed.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if the customer does not know what he is entitled to, or another offer is open
     */
    public Proposed propose(String claimNumber, OfferDraft draft, String by) {
        Problems problems = new Problems();
        Replacement replacement = register.lock(claimNumber);
        if (!settledBefore(replacement)) {
            replacement.expectTold();
        }
        latest(replacement)
                .filter(open -> open.status() == OfferStatus.PROPOSED
                        || open.status() == OfferStatus.APPROVED
                        || open.status() == OfferStatus.ACCEPTED)
                .ifPresent(open -> {
                    throw new Refused(
                            CONFLICT,
                            "replacements.offer.open",
                            claimNumber,
                            open.status().name());
                });
        Offer offer = read(replacement, draft, problems, by);
        String group = rules.approvingGroup(offer.kind(), offer.amountCents(), offer.months());
        offers.save(offer);
        register.note(
                replacement,
                ReplacementEvent.OFFER_PROPOSED,
                by,
                facts(offer),
                Texts.of(Map.entry("reason", Optional.of(offer.reason()))));
        return new Proposed(offer.kind(), offer.amountText(), offer.months(), group);
    }

    /** A demand that an earlier model already led here, with its reason known (RPL-14): money may end it. */
    private static boolean settledBefore(Replacement replacement) {
        return replacement.status() == ReplacementStatus.APPLIED
                && replacement.demand().map(Demand::demandRoute).equals(Optional.of(DemandRoute.SETTLE));
    }

    private Offer read(Replacement replacement, OfferDraft draft, Problems problems, String by) {
        var kind = problems.requiredOneOf("offerKind", draft.kind(), OfferKind.class);
        var why = problems.required("reason", draft.reason(), Texts.MAX_LENGTH);
        boolean money = kind.filter(OfferKind.COMPENSATION::equals).isPresent();
        boolean longer = kind.filter(OfferKind.LONGER_WARRANTY::equals).isPresent();
        if (longer) {
            replacement.expectTold();
        }
        Optional<Money> amount = money ? Amounts.read(draft.amount(), draft.currency(), problems) : Optional.empty();
        Optional<Long> months = longer ? draft.readMonths(problems) : Optional.empty();
        if (longer && replacement.application().unit().isEmpty()) {
            problems.reject("offerKind", draft.kind(), "replacements.unit.unknown");
        }
        problems.throwIfAny();
        return money
                ? Offer.compensation(replacement.id(), amount.orElseThrow(), why.orElseThrow(), register.now(), by)
                : Offer.longerWarranty(replacement.id(), months.orElseThrow(), why.orElseThrow(), register.now(), by);
    }

    /**
     * What was decided on an offer.
     *
     * @param nextStep where the application goes, should the phase be over
     */
    public record Decided(OfferDecision decision, NextStep nextStep) {}

    /**
     * Records what was decided on the offer that was proposed. One that is refused for good is told to the customer with
     * the reason.
     *
     * @param decision name of an {@link OfferDecision}
     * @param reason needed unless it is approved
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if none is proposed, or {@code by} may not decide
     */
    public Decided decide(String claimNumber, @Nullable String decision, @Nullable String reason, String by) {
        Problems problems = new Problems();
        var decided = problems.requiredOneOf("offerDecision", decision, OfferDecision.class);
        boolean approved = decided.filter(OfferDecision.APPROVED::equals).isPresent();
        var why = approved
                ? problems.optional("decisionReason", reason, Texts.MAX_LENGTH)
                : problems.required("decisionReason", reason, Texts.MAX_LENGTH);
        problems.throwIfAny();
        Replacement replacement = register.lock(claimNumber);
        Offer offer = expectLatest(replacement);
        superiors.expectDecider(
                replacement,
                by,
                rules.approvingGroup(offer.kind(), offer.amountCents(), offer.months()),
                offer.proposedBy());
        offer.decide(decided.orElseThrow(), by);
        register.note(
                replacement,
                switch (decided.orElseThrow()) {
                    case APPROVED -> ReplacementEvent.OFFER_APPROVED;
                    case REWORK -> ReplacementEvent.OFFER_RETURNED;
                    case REFUSED -> ReplacementEvent.OFFER_REFUSED;
                },
                by,
                facts(offer),
                Texts.of(Map.entry("decisionReason", why)));
        if (decided.orElseThrow() == OfferDecision.REFUSED) {
            messages.offerRefused(replacement, why.orElseThrow(), register.now());
            ending.refused(replacement);
        }
        return new Decided(decided.orElseThrow(), NextStep.of(replacement));
    }

    /**
     * What a customer said to an offer.
     *
     * @param nextStep where the application goes, should the phase be over
     */
    public record Answered(boolean accepted, NextStep nextStep) {}

    /**
     * Records what the customer said to the approved offer, which he also gets in writing. Declining it takes nothing
     * from him.
     *
     * @param channel name of a {@link ContactChannel}
     * @throws io.aftersales.problems.InvalidInput if the channel is wrong or was left out
     * @throws Refused if none is approved
     */
    public Answered answer(
            String claimNumber, boolean accepted, @Nullable String channel, @Nullable String note, String by) {
        Problems problems = new Problems();
        var how = problems.requiredOneOf("contactChannel", channel, ContactChannel.class);
        var remark = problems.optional("note", note, Texts.MAX_LENGTH);
        problems.throwIfAny();
        Replacement replacement = register.lock(claimNumber);
        Offer offer = expectLatest(replacement);
        offer.answer(accepted);
        messages.offered(replacement, offer, register.now());
        register.note(
                replacement,
                accepted ? ReplacementEvent.OFFER_ACCEPTED : ReplacementEvent.OFFER_DECLINED,
                by,
                Map.of("channel", how.orElseThrow().name()),
                Texts.of(Map.entry("note", remark)));
        if (accepted) {
            ending.accepted(replacement, offer);
        }
        return new Answered(accepted, NextStep.of(replacement));
    }

    /**
     * Confirms that the compensation was paid. It is paid exactly once.
     *
     * @param reference of the payment
     * @param on {@code yyyy-MM-dd}
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if {@code by} may not confirm it, none is accepted, or it was paid before
     */
    public NextStep pay(String claimNumber, @Nullable String reference, @Nullable String on, String by) {
        Replacement replacement = register.lock(claimNumber);
        superiors.expectPayer(replacement, by);
        Offer offer = expectLatest(replacement);
        ending.pay(replacement, offer, reference, on, by);
        register.note(
                replacement,
                ReplacementEvent.COMPENSATION_PAID,
                by,
                Map.of("amount", offer.amountText(), "paidOn", String.valueOf(offer.paidOn())));
        return NextStep.of(replacement);
    }

    private Optional<Offer> latest(Replacement replacement) {
        return offers.of(replacement.id()).stream().reduce((earlier, later) -> later);
    }

    private Offer expectLatest(Replacement replacement) {
        return latest(replacement)
                .orElseThrow(() -> new Refused(CONFLICT, "replacements.offer.none", replacement.claimNumber()));
    }

    private static Map<String, String> facts(Offer offer) {
        return offer.kind() == OfferKind.COMPENSATION
                ? Map.of("offerKind", offer.kind().name(), "amount", offer.amountText())
                : Map.of("offerKind", offer.kind().name(), "months", String.valueOf(offer.months()));
    }
}
