package io.aftersales.repairs;

/** The decision tables of the repairs, which the process owner edits; implemented beside the tables. */
public interface RepairRules {

    /** Asks {@code waiting-policy.dmn}: whether waiting for that stops the clock of the promised repair cycle. */
    boolean pauses(WaitingReason reason);

    /**
     * Asks {@code dispatch-priority.dmn} what is done for a customer who waits while an engineer is busy (DSP-14).
     *
     * @param visitBooked whether he has a visit that could be changed
     */
    WaitingAnswer waitingAnswer(boolean visitBooked, boolean urgent, boolean engineerFree);

    /**
     * Asks {@code repair-report-cycle.dmn} after how many days without a message the customer is told how his repair
     * comes along (RPR-29); 0 where nobody is reminded.
     */
    long reportDays(boolean urgent);
}
