package io.aftersales.commitments;

/** What is promised. The limits are rows of {@code processes/commitments/service-commitments.dmn}. */
public enum CommitmentKind {
    RESPONSE,
    COMPLAINT_ACKNOWLEDGEMENT,
    COMPLAINT_CLASSIFICATION,
    COMPLAINT_RESOLUTION,
    COMPLAINT_RESULT,
    REPAIR_COMPLETION,
    REPLACEMENT_COMPLETION,
    APPOINTMENT,
    FOLLOW_UP,
    PERIODIC_FOLLOW_UP,
    PROBLEM_SETTLEMENT,
    EXPENSE_SUBMISSION,
    EXPENSE_PAYMENT
}
