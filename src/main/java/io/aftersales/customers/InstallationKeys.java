package io.aftersales.customers;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;

/**
 * Wraps the keys of persons with keys that are not in the database. Keys for wrapping, for texts of before and for
 * hashing are derived from one secret, each for its purpose only.
 */
@Component
class InstallationKeys {

    private final String current;
    private final Map<String, BytesEncryptor> wrapping = new LinkedHashMap<>();
    private final @Nullable BytesEncryptor texts;
    private final byte[] fingerprint;

    InstallationKeys(EncryptionSettings settings) {
        Map<String, String> secrets = settings.usableKeys();
        current = settings.currentId();
        secrets.forEach((id, secret) -> wrapping.put(id, Encryptors.stronger(secret, hex("aftersales.wrapping"))));
        String first = secrets.get(EncryptionSettings.FIRST);
        texts = first == null ? null : Encryptors.stronger(first, hex("aftersales.encryption"));
        String hashing = first == null ? secrets.get(current) : first;
        fingerprint = Hmac.of(new SecretKeySpec(utf8(String.valueOf(hashing)), Hmac.NAME), "aftersales.fingerprint");
    }

    String current() {
        return current;
    }

    Set<String> ids() {
        return Set.copyOf(wrapping.keySet());
    }

    /** Returns the bytes as only {@link #unwrap} with the current key reads them. */
    String wrap(byte[] key) {
        BytesEncryptor encryptor = wrapping.get(current);
        if (encryptor == null) {
            throw UnusableEncryptionKey.missing(current);
        }
        return Base64.getEncoder().encodeToString(encryptor.encrypt(key));
    }

    /**
     * Returns what was wrapped by the key of that id.
     *
     * @throws UnusableEncryptionKey naming the id if that key is not configured, or another one
     */
    byte[] unwrap(String id, String wrapped) {
        BytesEncryptor encryptor = wrapping.get(id);
        if (encryptor == null) {
            throw UnusableEncryptionKey.missing(id);
        }
        try {
            return encryptor.decrypt(Base64.getDecoder().decode(wrapped));
        } catch (IllegalStateException e) {
            throw UnusableEncryptionKey.wrong(id);
        }
    }

    /** Returns what was encrypted before persons had keys. */
    byte[] textOfBefore(byte[] encrypted) {
        if (texts == null) {
            throw UnusableEncryptionKey.missing(EncryptionSettings.FIRST);
        }
        return texts.decrypt(encrypted);
    }

    /** Returns the secret of the hashes that an installation begins with; it stays when keys of the installation change. */
    byte[] firstFingerprintSecret() {
        return fingerprint.clone();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
