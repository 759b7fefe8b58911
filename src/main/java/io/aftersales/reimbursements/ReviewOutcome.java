package io.aftersales.reimbursements;

/** What came of a review by finance (EXP-04). */
public enum ReviewOutcome {
    APPROVED,
    RETURNED,
    /** Every line was reduced to nothing. */
    NOTHING_PAID
}
