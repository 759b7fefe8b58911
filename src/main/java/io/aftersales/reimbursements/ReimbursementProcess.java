package io.aftersales.reimbursements;

import io.aftersales.commitments.Promised;
import java.time.Instant;

/** What expense claims ask of the process that moves them; implemented beside the models. Nobody's rights count. */
public interface ReimbursementProcess {

    /** Starts {@code reimbursement} for an opened window. */
    void start(Window window);

    /** Goes on with what was handed in by REST or on a page. No effect when no such step waits. */
    void submitted(String number);

    /** As {@link #submitted}, of a claim that was sent back. */
    void corrected(String number);

    /** Goes on after a review. No effect when none waits. */
    void reviewed(String number);

    /** Ends what is paid. No effect when no payment waits. */
    void paid(String number);

    /**
     * A window, for the process.
     *
     * @param submission warned of with the second reminder, on day 27
     * @param firstReminderAt on day 20
     * @param lastDayAt on the last day, not after {@code submission.dueAt()}
     */
    record Window(
            String number,
            String claimNumber,
            String engineer,
            Promised submission,
            Instant firstReminderAt,
            Instant lastDayAt) {}
}
