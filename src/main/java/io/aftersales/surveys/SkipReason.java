package io.aftersales.surveys;

/** Why a customer was not asked. */
public enum SkipReason {
    /** Nothing was carried out for him. */
    NO_SERVICE,
    /** He was asked less than the days ago that the policy leaves him in peace. */
    ASKED_RECENTLY
}
