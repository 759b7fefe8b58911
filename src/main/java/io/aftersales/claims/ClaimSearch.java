package io.aftersales.claims;

import org.jspecify.annotations.Nullable;

/**
 * What staff look for: raw text, checked as a whole. All that is given must fit.
 *
 * @param query a claim number, a phone number, or a serial number, each in full
 * @param status name of a {@link ClaimStatus}
 * @param overdue {@code true} for claims whose customer should have been reached and was not, {@code false} for the others
 * @param page from 0
 */
public record ClaimSearch(
        @Nullable String query,
        @Nullable String status,
        @Nullable String overdue,
        @Nullable String page) {

    /** The query may be a phone number. */
    @Override
    public String toString() {
        return "ClaimSearch[…]";
    }
}
