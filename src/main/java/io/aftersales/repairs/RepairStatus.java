package io.aftersales.repairs;

/** How far a repair is. Work needs consent (RPR-06), hand-over needs a passed inspection (RPR-25). */
public enum RepairStatus {
    OPEN,
    DIAGNOSED,
    /** A quote waits for the customer. */
    QUOTED,
    /** The customer agreed to the latest quote. */
    CONSENTED,
    /** The work is done and waits for its inspection. */
    WORKED,
    /** The result waits for the signature of the customer. */
    INSPECTED,
    /** Parts are on their way to the customer, whose word is waited for. */
    POSTED,
    ACCEPTED,
    FINISHED;

    /** Whether we have done our part: who has not got his product yet is called, and not told how it comes along. */
    boolean done() {
        return this == INSPECTED || this == POSTED || this == FINISHED;
    }
}
