package io.aftersales.surveys;

/** What came of a try to reach a customer who has not got his product yet. */
enum EarlyResult {
    REACHED,
    NOT_REACHED
}
