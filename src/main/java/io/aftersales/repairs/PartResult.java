package io.aftersales.repairs;

/** What became of a part that was missing. */
public enum PartResult {
    ARRIVED,
    /** It does not come: another plan is quoted (RPR-09). */
    PLAN_CHANGE,
    /** It does not come: another product is proposed upstairs (RPL-10). */
    REPLACEMENT,
    /** It does not come, and the customer wants no repair any more. */
    DECLINED
}
