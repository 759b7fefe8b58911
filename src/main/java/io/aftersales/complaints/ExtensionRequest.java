package io.aftersales.complaints;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for when a complaint needs more time, raw text of the form.
 *
 * @param newDate the last day, {@code yyyy-MM-dd}
 * @param reason name of an {@link ExtensionReason}
 * @param reasonText the special reason in words, as the customer was told
 * @param customerToldAt when he was told, with offset or in the business zone
 * @param channel by which, name of a contact channel
 */
public record ExtensionRequest(
        @Nullable String newDate,
        @Nullable String reason,
        @Nullable String reasonText,
        @Nullable String customerToldAt,
        @Nullable String channel) {

    @Override
    public String toString() {
        return "ExtensionRequest[…]";
    }
}
