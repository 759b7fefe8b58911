package io.aftersales.commitments;

/** What became of a promise. BREACHED is sticky: it stays when the promise is met late. */
public enum CommitmentStatus {
    RUNNING,
    PAUSED,
    MET,
    BREACHED,
    CANCELLED
}
