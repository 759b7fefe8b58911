package io.aftersales.complaints;

import org.jspecify.annotations.Nullable;

/**
 * How a complaint was confirmed to the customer, as the taker reports it (CMP-05).
 *
 * @param channel name of a contact channel
 * @param processTold whether he was told how it is handled
 * @param expectedDateTold whether he was told until when
 */
public record Acknowledgement(
        @Nullable String channel,
        boolean processTold,
        boolean expectedDateTold,
        @Nullable String note) {

    @Override
    public String toString() {
        return "Acknowledgement[…]";
    }
}
