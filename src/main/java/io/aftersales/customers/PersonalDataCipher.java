package io.aftersales.customers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must not be readable in the database, and makes keyed hashes to find it by.
 *
 * <p>AES-256 in Galois/counter mode with a random initialisation vector, by Spring Security. The stored text begins with
 * the version of the key, {@code k1:}, so that a second key can be introduced while texts of the first are still there.
 * Keys for encrypting and for hashing are derived from one secret, each for its purpose only. SEC-02, clause 8-4.2.
 */
@Component
public class PersonalDataCipher {

    private static final String KEY_VERSION = "k1:";
    private static final String MAC = "HmacSHA256";

    private final BytesEncryptor encryptor;
    private final SecretKeySpec fingerprintKey;

    PersonalDataCipher(EncryptionSettings settings) {
        String secret = settings.usableKey();
        this.encryptor = Encryptors.stronger(secret, hex("aftersales.encryption"));
        this.fingerprintKey =
                new SecretKeySpec(hmac(new SecretKeySpec(utf8(secret), MAC), "aftersales.fingerprint"), MAC);
    }

    /** Returns the text encrypted with authentication; the same text gives another result each time. */
    public String encrypt(String text) {
        return KEY_VERSION + Base64.getEncoder().encodeToString(encryptor.encrypt(utf8(text)));
    }

    /**
     * Returns the text that was encrypted.
     *
     * @throws IllegalArgumentException if it was encrypted with a key of another version, or is not encrypted at all
     * @throws IllegalStateException if it was changed or encrypted with another key
     */
    public String decrypt(String encrypted) {
        if (!encrypted.startsWith(KEY_VERSION)) {
            throw new IllegalArgumentException("Encrypted text of %d characters does not begin with the key version %s"
                    .formatted(encrypted.length(), KEY_VERSION));
        }
        byte[] bytes = Base64.getDecoder().decode(encrypted.substring(KEY_VERSION.length()));
        return new String(encryptor.decrypt(bytes), StandardCharsets.UTF_8);
    }

    /** Returns the bytes encrypted as {@link #encrypt(String)} does with a text: key version first. */
    public byte[] encrypt(byte[] bytes) {
        byte[] encrypted = encryptor.encrypt(bytes);
        return ByteBuffer.allocate(KEY_VERSION.length() + encrypted.length)
                .put(utf8(KEY_VERSION))
                .put(encrypted)
                .array();
    }

    /**
     * Returns the bytes that were encrypted.
     *
     * @throws IllegalArgumentException if they were encrypted with a key of another version, or not at all
     * @throws IllegalStateException if they were changed or encrypted with another key
     */
    public byte[] decrypt(byte[] encrypted) {
        int start = KEY_VERSION.length();
        if (encrypted.length < start || !Arrays.equals(encrypted, 0, start, utf8(KEY_VERSION), 0, start)) {
            throw new IllegalArgumentException("Encrypted content of %d bytes does not begin with the key version %s"
                    .formatted(encrypted.length, KEY_VERSION));
        }
        return encryptor.decrypt(Arrays.copyOfRange(encrypted, start, encrypted.length));
    }

    /** Returns a keyed hash: equal for equal texts, useless without the key. */
    public String fingerprint(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(fingerprintKey, text));
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + MAC, e);
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
