package io.aftersales.complaints;

/** What can happen to a complaint, as its timeline names it. */
enum ComplaintEvent {
    COMPLAINT_RECEIVED,
    /** It was put on file after it came in. */
    ENTERED_LATE,
    CLAIM_NOT_FOUND,
    LIKELY_DUPLICATE,
    FACT_MISSING,
    ACKNOWLEDGED,
    SENT_ON,
    CLASSIFIED,
    EVIDENCE_ADDED,
    INVESTIGATED,
    OPINION_GIVEN,
    ORIGIN_TRACED,
    OPINION_FORM_FILLED,
    PLANNED,
    PLAN_APPROVED,
    PLAN_RETURNED,
    NOT_UPHELD,
    WORK_DONE,
    PROGRESS_TOLD,
    MEASURES_RECORDED,
    HANDLED,
    RESULT_TOLD,
    RESULT_DISPUTED,
    DISPUTE_SETTLED,
    SATISFACTION_ASKED,
    FOLLOWED_UP,
    IMPROVEMENT_CHECKED,
    EXTENSION_ASKED,
    EXTENDED,
    EXTENSION_REFUSED,
    EXTENSION_LAPSED,
    WITHDRAWN,
    MERGED,
    TOOK_OVER,
    /** It came in as a request for service. */
    CAME_AS_CLAIM,
    /** On the timeline of the claim that a complaint is about. */
    COMPLAINT_OPENED,
    /** On the timeline of the claim that turned out to be a complaint. */
    IS_COMPLAINT
}
