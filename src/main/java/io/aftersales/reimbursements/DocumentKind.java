package io.aftersales.reimbursements;

/** What a claim is proved with (EXP-02). */
public enum DocumentKind {
    /** 费用计算表. */
    CALCULATION_SHEET,
    /** 服务合同. */
    CONTRACT,
    /** 发票. */
    INVOICE,
    OTHER
}
