package io.aftersales.replacements;

/** What a correction is about. */
public enum CorrectedRecord {
    /** 更换申请. */
    APPLICATION,
    ENTITLEMENT,
    /** 更换记录. */
    REPLACEMENT_RECORD,
    REFUND,
    COMPENSATION
}
