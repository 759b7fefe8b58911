package io.aftersales.erasure;

/** What happens to a request for erasure, as timelines name it. */
enum ErasureEvent {
    ERASURE_ASKED,
    ERASURE_REFUSED,
    ERASURE_GRANTED,
    ERASURE_LAPSED,
    ERASURE_TAKEN_BACK,
    PERSONAL_DATA_ERASED
}
