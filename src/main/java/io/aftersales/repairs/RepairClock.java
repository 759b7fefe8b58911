package io.aftersales.repairs;

/** How the clock of a promised repair cycle stands (RPR-08). */
public enum RepairClock {
    /** Nothing is promised yet. */
    NONE,
    RUNNING,
    /** It stands while customer or part are waited for. */
    WAITING,
    OVERDUE,
    /** The repair was completed. */
    STOPPED
}
