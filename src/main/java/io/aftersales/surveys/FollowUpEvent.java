package io.aftersales.surveys;

/** What happens to a follow-up, on the timeline of its case. */
enum FollowUpEvent {
    FOLLOW_UP_OPENED,
    FOLLOW_UP_SKIPPED,
    FOLLOW_UP_TRIED,
    FOLLOW_UP_BEFORE_HAND_OVER,
    SURVEY_ANSWERED,
    SURVEY_DECLINED,
    FOLLOW_UP_UNREACHABLE,
    PROBLEM_SETTLED,
    RAISED_BY_FOLLOW_UP
}
