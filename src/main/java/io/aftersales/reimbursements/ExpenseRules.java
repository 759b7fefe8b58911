package io.aftersales.reimbursements;

import io.aftersales.fees.CostKind;
import java.util.Set;

/** What process owners decide about expense claims, in {@code processes/reimbursements}. */
public interface ExpenseRules {

    /** Returns which documents lines of that kind need (EXP-02), by what they add up to in hundredths. */
    Set<DocumentKind> requiredDocuments(CostKind kind, long totalCents);

    /** Returns when the engineer is reminded. */
    Reminder reminder(ReminderKind kind);

    /**
     * Returns how many calendar days an engineer has to correct what was sent back (F48).
     *
     * @param more whether they are over and he is given more
     */
    long correctionDays(boolean more);

    /** Which reminder; with the second one the ledger warns of the promise. */
    enum ReminderKind {
        FIRST,
        SECOND,
        LAST_DAY
    }

    /**
     * A time within the 30 days.
     *
     * @param beforeEnd whether it is counted back from the last day, or on from the day of the service
     * @param days how many
     * @param hour of that day in the business zone, 0 to 23
     */
    record Reminder(boolean beforeEnd, long days, long hour) {}
}
