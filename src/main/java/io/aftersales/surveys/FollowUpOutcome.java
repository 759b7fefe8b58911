package io.aftersales.surveys;

/** With what a follow-up ended. */
public enum FollowUpOutcome {
    ANSWERED,
    /** The customer was reached, and does not want to answer. */
    DECLINED,
    /** As often as the policy says, nobody could be reached. */
    UNREACHABLE,
    SKIPPED
}
