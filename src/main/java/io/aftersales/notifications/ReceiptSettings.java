package io.aftersales.notifications;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may hand in delivery receipts.
 *
 * @param token that gateways send as bearer token; without it nobody may
 */
@ConfigurationProperties("aftersales.notifications.receipts")
public record ReceiptSettings(@Nullable String token) {

    /** Never shows the token: this text may reach a log. */
    @Override
    public String toString() {
        return "ReceiptSettings[…]";
    }
}
