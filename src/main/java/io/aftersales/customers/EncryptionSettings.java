package io.aftersales.customers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys of the installation, with which the keys of persons are wrapped.
 *
 * <p>They are checked by their user and not while they are bound: a failed binding prints the refused value.
 *
 * @param key secret of at least {@value #MIN_LENGTH} characters, known as {@value #FIRST}; who loses it loses the
 *     personal data
 * @param keys further secrets by their ids, such as {@code k2}; a blank one counts as absent, as that of {@code key}
 * @param current id of the one that wraps from now on; {@value #FIRST} when absent
 */
@ConfigurationProperties("aftersales.encryption")
record EncryptionSettings(
        @Nullable String key,
        @Nullable Map<String, String> keys,
        @Nullable String current) {

    static final int MIN_LENGTH = 32;
    static final String FIRST = "k1";
    private static final String ID = "[a-z][a-z0-9]{0,15}";

    /** Returns the id of the key that wraps from now on. */
    String currentId() {
        return current == null || current.isBlank() ? FIRST : current;
    }

    /**
     * Returns the secrets by id.
     *
     * @throws UnusableEncryptionKey if the current one is absent, or one is too short
     */
    Map<String, String> usableKeys() {
        Map<String, String> usable = new LinkedHashMap<>();
        if (key != null && !key.isBlank()) {
            usable.put(FIRST, key);
        }
        if (keys != null) {
            keys.forEach((id, secret) -> {
                if (!secret.isBlank()) {
                    add(usable, id, secret);
                }
            });
        }
        usable.forEach((id, secret) -> {
            if (secret.length() < MIN_LENGTH) {
                throw new UnusableEncryptionKey(name(id), "has only %d characters".formatted(secret.length()));
            }
        });
        if (!usable.containsKey(currentId())) {
            throw new UnusableEncryptionKey(name(currentId()), "is not set");
        }
        return usable;
    }

    private static void add(Map<String, String> usable, String id, String secret) {
        if (!id.matches(ID)) {
            throw new UnusableEncryptionKey(name(id), "has a name that is not a letter with letters and digits");
        }
        if (usable.containsKey(id) && !secret.equals(usable.get(id))) {
            throw new UnusableEncryptionKey(name(id), "is set twice, as aftersales.encryption.key too");
        }
        usable.put(id, secret);
    }

    /** Returns the setting that holds the key of that id. */
    static String name(String id) {
        return id.equals(FIRST) ? "aftersales.encryption.key" : "aftersales.encryption.keys." + id;
    }

    /** Never shows a key. */
    @Override
    public String toString() {
        return "EncryptionSettings[…]";
    }
}
