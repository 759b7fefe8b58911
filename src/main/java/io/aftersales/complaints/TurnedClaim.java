package io.aftersales.complaints;

import org.jspecify.annotations.Nullable;

/**
 * What staff say of a claim that is a complaint, raw text; all else is on file of the claim.
 *
 * @param category as whoever says so sees it; it decides which department gets the complaint
 * @param severity medium where it is absent
 * @param demand what the customer wants, where he said so
 */
public record TurnedClaim(
        @Nullable String category,
        @Nullable String severity,
        @Nullable String demand) {

    @Override
    public String toString() {
        return "TurnedClaim[…]";
    }
}
