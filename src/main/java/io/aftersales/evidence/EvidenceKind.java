package io.aftersales.evidence;

/** What this module itself records. */
enum EvidenceKind {
    /** Somebody took the package of a case away. */
    CASE_EXPORTED,
    /** Somebody took the register of a period away. */
    REGISTER_EXPORTED
}
