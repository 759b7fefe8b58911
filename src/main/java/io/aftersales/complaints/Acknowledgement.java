package io.aftersales.complaints;

import org.jspecify.annotations.Nullable;

/**
 * How a complaint was confirmed to the customer, as the taker reports it (CMP-05).
 *
 * @param channel name of a contact channel
 * @param processTold whether he was told how it is handled
 * @param expectedDateTold whether he was told until when
 * @param purchaseDate as {@code yyyy-MM-dd}, needed where the record does not say it and has to (CMP-04)
 * @param demand what he wants, needed as the date is
 */
public record Acknowledgement(
        @Nullable String channel,
        boolean processTold,
        boolean expectedDateTold,
        @Nullable String note,
        @Nullable String purchaseDate,
        @Nullable String demand) {

    @Override
    public String toString() {
        return "Acknowledgement[…]";
    }
}
