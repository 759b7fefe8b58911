package io.aftersales.complaints;

/** Where a complaint stands. */
public enum ComplaintStatus {
    RECEIVED,
    /** The customer has the confirmation. */
    ACKNOWLEDGED,
    /** The department confirmed the category and named who is responsible. */
    CLASSIFIED,
    INVESTIGATED,
    PLANNED,
    APPROVED,
    /** Handling is over: the 15 working days stand still (F31). */
    HANDLED,
    /** The customer was told the result and does not agree. */
    DISPUTED,
    CLOSED,
    WITHDRAWN,
    /** Received twice: an earlier complaint goes on for this one. */
    MERGED;

    /** In which handling is not over. */
    static final ComplaintStatus[] OPEN = {RECEIVED, ACKNOWLEDGED, CLASSIFIED, INVESTIGATED, PLANNED, APPROVED};
}
