package io.aftersales.erasure;

/** How far a request for erasure has come. */
public enum ErasureStatus {
    ASKED,
    REFUSED,
    /** The customer was told; his data go at the announced time. */
    GRANTED,
    ERASED,
    /** Granted, and then a record came that must stay. */
    LAPSED,
    /** The customer wants to keep his data, before they were gone. */
    TAKEN_BACK
}
