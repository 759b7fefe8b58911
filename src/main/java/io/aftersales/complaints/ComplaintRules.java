package io.aftersales.complaints;

import io.aftersales.claims.Severity;
import io.aftersales.products.ProductLine;

/** The decision tables of the complaints, which the process owner edits; implemented beside the tables. */
public interface ComplaintRules {

    /**
     * Where a complaint goes.
     *
     * @param department group that handles it
     * @param measureKind what is usually done about it
     */
    record Route(String department, MeasureKind measureKind) {}

    /** Asks {@code complaint-routing.dmn} (CMP-16). */
    Route route(ComplaintCategory category, ProductLine productLine);

    /** Asks {@code complaint-urgency.dmn} whether a complaint goes before others (CMP-15). */
    boolean urgent(Severity severity, ComplaintNature nature);

    /** Asks {@code measure-execution.dmn} which group carries a measure out (CMP-26 to CMP-29). */
    String executingGroup(MeasureKind kind);

    /**
     * Asks {@code complaint-decision.dmn} which group has the final say (ORG-09, F06).
     *
     * @param managerConcerned whether the complaint is about one of those who usually have it
     */
    String decidingGroup(boolean managerConcerned);

    /**
     * How often complaints are reviewed.
     *
     * @param months that a review covers at least
     * @param days to write it
     */
    record ReviewCycle(long months, long days) {}

    /**
     * Asks {@code complaint-review-cycle.dmn} (CMP-49).
     *
     * @param month that ended, 1 to 12
     */
    ReviewCycle reviewCycle(int month);
}
