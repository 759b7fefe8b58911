package io.aftersales.reimbursements;

/** Where an expense claim is. */
public enum ExpenseStatus {
    /** The 30 days run, or are over, and nothing was handed in (EXP-06). */
    OPEN,
    /** Handed in after the 30 days: a manager decides whether it is taken (F50). */
    LATE,
    /** With finance. */
    SUBMITTED,
    /** Sent back to the engineer; the 15 days stand still (F48). */
    RETURNED,
    /** Reviewed, to be paid. */
    APPROVED,
    PAID,
    /** The engineer had no expenses. */
    NOTHING_CLAIMED,
    /** Reviewed, and every line was reduced to nothing. */
    NOTHING_PAID,
    /** Late, and no exception was made. */
    REFUSED;

    boolean settled() {
        return switch (this) {
            case OPEN, LATE, SUBMITTED, RETURNED, APPROVED -> false;
            case PAID, NOTHING_CLAIMED, NOTHING_PAID, REFUSED -> true;
        };
    }
}
