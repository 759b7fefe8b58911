package io.aftersales.claims;

import org.jspecify.annotations.Nullable;

/**
 * What staff look for: raw text, checked as a whole. All that is given must fit.
 *
 * @param query a claim number, a phone number or a serial number, each in full, or the name of a customer: in full, in any
 *     order, or the family name alone
 * @param engineer login or name, or the beginning of the name, of the engineer who has the repair
 * @param status name of a {@link ClaimStatus}
 * @param overdue {@code true} for claims whose customer should have been reached and was not, {@code false} for the others
 * @param page from 0
 * @param after number of the last claim seen, instead of a page
 */
public record ClaimSearch(
        @Nullable String query,
        @Nullable String engineer,
        @Nullable String status,
        @Nullable String overdue,
        @Nullable String page,
        @Nullable String after) {

    /** Asks for the first page. */
    public static ClaimSearch of(@Nullable String query, @Nullable String overdue) {
        return new ClaimSearch(query, null, null, overdue, null, null);
    }

    /** The query may be a phone number or a name. */
    @Override
    public String toString() {
        return "ClaimSearch[…]";
    }
}
