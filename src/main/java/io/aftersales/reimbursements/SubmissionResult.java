package io.aftersales.reimbursements;

/** What came of handing in, in the words of the gateway. */
public enum SubmissionResult {
    SUBMITTED,
    /** A manager decides first whether it is taken (F50). */
    LATE,
    /** There was nothing to claim, or it was refused. */
    NOTHING
}
