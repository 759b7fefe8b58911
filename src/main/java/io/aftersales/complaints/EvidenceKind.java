package io.aftersales.complaints;

/** What evidence is (CMP-18). */
public enum EvidenceKind {
    CUSTOMER_STATEMENT,
    USAGE_RECORD,
    REPAIR_RECORD,
    OTHER
}
