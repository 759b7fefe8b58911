package io.aftersales.complaints.process;

import io.aftersales.engine.ProcessVariable;

/** The variables of {@code processes/complaints/complaint-review.bpmn}, and their only spelling in Java. */
final class ReviewVariables {

    /** Number of the review, also the business key. Set by "Open complaint review", as is what follows. */
    static final ProcessVariable<String> REVIEW_NUMBER = ProcessVariable.text("reviewNumber");

    /** Whether the months of the cycle are over, and no other node has opened the review. */
    static final ProcessVariable<Boolean> PERIOD_OPEN = ProcessVariable.flag("periodOpen");

    /** First day of the review, {@code yyyy-MM-dd}. */
    static final ProcessVariable<String> REVIEW_FROM = ProcessVariable.text("reviewFrom");

    /** Last day of the review, {@code yyyy-MM-dd}. */
    static final ProcessVariable<String> REVIEW_TO = ProcessVariable.text("reviewTo");

    /** Until when it is summarised and its measures planned, an ISO-8601 instant. */
    static final ProcessVariable<String> REVIEW_DUE_AT = ProcessVariable.text("reviewDueAt");

    /** How many complaints were received, for the reader. */
    static final ProcessVariable<Long> REVIEW_COMPLAINTS = ProcessVariable.number("reviewComplaints");

    /** How many customers rated the result of their complaint, for the reader. */
    static final ProcessVariable<Long> REVIEW_RATED = ProcessVariable.number("reviewRated");

    /** How many of them are satisfied, for the reader. */
    static final ProcessVariable<Long> REVIEW_SATISFIED = ProcessVariable.number("reviewSatisfied");

    /** How many promises of all kinds were kept, for the reader. */
    static final ProcessVariable<Long> REVIEW_KEPT = ProcessVariable.number("reviewKept");

    /** How many promises of all kinds were broken, for the reader. */
    static final ProcessVariable<Long> REVIEW_BROKEN = ProcessVariable.number("reviewBroken");

    /** How many improvements are not carried out, for the reader. */
    static final ProcessVariable<Long> REVIEW_IMPROVEMENTS = ProcessVariable.number("reviewImprovements");

    /** Whether measures follow. Set by "Record complaint summary". */
    static final ProcessVariable<Boolean> MEASURE_NEEDED = ProcessVariable.flag("measureNeeded");

    /** Whether another measure is planned. Set by "Record complaint measure". */
    static final ProcessVariable<Boolean> ANOTHER_MEASURE = ProcessVariable.flag("anotherMeasure");

    /** Which measure of the review is checked next, from 1. Set by the steps that plan and check. */
    static final ProcessVariable<Long> MEASURE_POSITION = ProcessVariable.number("measurePosition");

    /** When it is checked, an ISO-8601 instant. Set with the position. */
    static final ProcessVariable<String> MEASURE_DUE_AT = ProcessVariable.text("measureDueAt");

    /** Whether a measure is not carried out yet. Set by "Record measure check". */
    static final ProcessVariable<Boolean> MEASURE_OPEN = ProcessVariable.flag("measureOpen");

    /** What the forms hand over and the engine never stores. */
    static final ProcessVariable<String> SUMMARY = ProcessVariable.text("privateSummary");

    static final ProcessVariable<String> NO_MEASURE_REASON = ProcessVariable.text("privateNoMeasureReason");
    static final ProcessVariable<String> MEASURE = ProcessVariable.text("privateMeasure");
    static final ProcessVariable<String> MEASURE_GROUP = ProcessVariable.text("privateMeasureGroup");
    static final ProcessVariable<String> MEASURE_CHECK_ON = ProcessVariable.text("privateMeasureCheckOn");
    static final ProcessVariable<Boolean> MORE_MEASURES = ProcessVariable.flag("privateMoreMeasures");
    static final ProcessVariable<Boolean> MEASURE_CARRIED_OUT = ProcessVariable.flag("privateMeasureCarriedOut");
    static final ProcessVariable<String> MEASURE_FOUND = ProcessVariable.text("privateMeasureFound");

    private ReviewVariables() {}
}
