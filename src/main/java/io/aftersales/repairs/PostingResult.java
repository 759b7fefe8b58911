package io.aftersales.repairs;

/** What became of parts that should be posted. */
public enum PostingResult {
    POSTED,
    /** They cannot be posted; another plan is quoted. */
    PLAN_CHANGE,
    /** They cannot be posted; another product is proposed upstairs (RPL-10). */
    REPLACEMENT
}
