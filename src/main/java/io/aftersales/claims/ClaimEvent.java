package io.aftersales.claims;

/** What happens to a claim, as its timeline tells. */
enum ClaimEvent {
    RECEIVED,
    ENTERED_LATE,
    COVERAGE_DECIDED,
    LIKELY_DUPLICATE,
    CONTACT_TRIED,
    CUSTOMER_REACHED,
    REQUEST_RECORDED,
    MADE_URGENT,
    RESPONSE_TIGHTENED,
    FILE_ADDED,
    FILE_TAKEN,
    TRIAGED,
    RATED,
    GUIDED,
    SERVICE_RECORDED,
    CLOSED,
    LINKED,
    TAKEN_OVER,
    FOUND_SEPARATE
}
