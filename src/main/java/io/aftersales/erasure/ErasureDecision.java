package io.aftersales.erasure;

/** What is decided about a request for erasure. */
enum ErasureDecision {
    ERASE,
    REFUSE
}
