package io.aftersales.complaints;

import org.jspecify.annotations.Nullable;

/**
 * What was followed up after the result, raw text of the form (CMP-39, CMP-46, CMP-47).
 *
 * @param resultCarriedOut whether the final result was carried out
 * @param rootCause name of a {@link RootCause}
 * @param rootCauseText the root cause in words
 * @param improvement against the root cause, absent when none is needed
 * @param improvementDepartment that carries it out; needed with an improvement
 * @param checkOn day on which it is checked, {@code yyyy-MM-dd}; needed with an improvement
 */
public record FollowUp(
        boolean resultCarriedOut,
        @Nullable String rootCause,
        @Nullable String rootCauseText,
        @Nullable String improvement,
        @Nullable String improvementDepartment,
        @Nullable String checkOn) {

    @Override
    public String toString() {
        return "FollowUp[…]";
    }
}
