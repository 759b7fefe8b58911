package io.aftersales.surveys;

/** What came of a try to reach a customer. */
enum ContactResult {
    ANSWERED,
    DECLINED,
    NOT_REACHED
}
