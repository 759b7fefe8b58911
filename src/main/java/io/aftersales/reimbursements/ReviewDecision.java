package io.aftersales.reimbursements;

/** What finance decides on a claim (EXP-04). */
public enum ReviewDecision {
    APPROVED,
    RETURNED
}
