package io.aftersales.reimbursements;

/** How long the texts of expense claims may be, and how much one claim may hold. */
final class ExpenseTexts {

    static final int LONG = 4000;
    static final int NAME = 100;
    static final int MOST_LINES = 200;
    static final int MOST_DOCUMENTS = 100;

    /** Hundredths: a line of ten million. */
    static final long MOST_CENTS = 1_000_000_000L;

    private ExpenseTexts() {}
}
