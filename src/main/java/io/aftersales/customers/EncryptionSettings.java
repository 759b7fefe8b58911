package io.aftersales.customers;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * With what personal data is encrypted.
 *
 * <p>The key is checked by its user and not while it is bound: a failed binding prints the refused value.
 *
 * @param key secret of at least {@value #MIN_LENGTH} characters; who loses it loses the personal data
 */
@ConfigurationProperties("aftersales.encryption")
record EncryptionSettings(@Nullable String key) {

    static final int MIN_LENGTH = 32;

    /**
     * Returns the key.
     *
     * @throws UnusableEncryptionKey if it is absent or too short
     */
    String usableKey() {
        if (key == null || key.isBlank()) {
            throw new UnusableEncryptionKey("is not set");
        }
        if (key.length() < MIN_LENGTH) {
            throw new UnusableEncryptionKey("has only %d characters".formatted(key.length()));
        }
        return key;
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "EncryptionSettings[…]";
    }
}
