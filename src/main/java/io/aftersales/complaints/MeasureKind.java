package io.aftersales.complaints;

/** What is done about a complaint, by its category: a) to d) of 000 1.1.36(2). */
public enum MeasureKind {
    /** a) Production checks and improves (CMP-26). */
    PRODUCTION_CHECK,
    /** b) The people concerned are trained (CMP-27). */
    STAFF_TRAINING,
    /** c) Manual, service guide and other documents are improved (CMP-28). */
    DOCUMENT_IMPROVEMENT,
    /** d) What fits the case (CMP-29). */
    CASE_SPECIFIC
}
