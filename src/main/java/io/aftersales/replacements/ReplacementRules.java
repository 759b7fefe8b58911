package io.aftersales.replacements;

/** The decision tables of replacements, which the process owner edits; implemented beside the tables. */
public interface ReplacementRules {

    /**
     * What is asked of {@code replacement-eligibility.dmn}.
     *
     * @param wish replacement or return
     * @param lawful whether the law gives what is wished, as far as the owner has switched its limits on
     */
    record Question(
            Wish wish, WarrantyState warrantyState, Condition condition, boolean specialReason, boolean lawful) {}

    /** What it answers. */
    record Answer(EntitlementDecision entitlement, EntitlementGround ground, String clause) {}

    /** Asks {@code replacement-eligibility.dmn} (RPL-01, RPL-02, RPL-08, RPL-09, F41). */
    Answer entitlement(Question question);

    /**
     * Asks {@code compensation-approval.dmn} which group approves an offer (F42).
     *
     * @param amountCents 0 where no money is offered
     * @param months 0 where no longer warranty is offered
     */
    String approvingGroup(OfferKind kind, long amountCents, long months);
}
