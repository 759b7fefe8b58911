package io.aftersales.customers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must not be readable in the database, and makes keyed hashes to find it by.
 *
 * <p>What is stored begins with {@code d1:} and the id of the key with which it was encrypted, that of a person or that of
 * the house; what begins with {@code k1:} is of before persons had keys. Whose key was destroyed, his texts read as {@link
 * CustomerDesk#ERASED}. SEC-02, clause 8-4.2.
 */
@Component
public class PersonalDataCipher {

    static final String BEFORE = "k1:";
    private static final String DATA = "d1:";
    private static final int ID_END = DATA.length() + 36;
    /** Version, id of the key, and a colon. */
    private static final int HEAD = ID_END + 1;

    private static final Pattern HEADED = Pattern.compile("d1:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:");

    private final DataKeys keys;
    private final InstallationKeys installation;

    PersonalDataCipher(DataKeys keys, InstallationKeys installation) {
        this.keys = keys;
        this.installation = installation;
    }

    /**
     * Returns the text encrypted, with authentication, by the key of the house; the same text gives another result each
     * time. Texts of cases get the key of their person within seconds, by {@link TextSealing}.
     */
    public String encrypt(String text) {
        return encrypt(keys.house(), text);
    }

    /** Returns the text encrypted by the key of a person. */
    String encrypt(UUID person, String text) {
        return encrypt(keys.of(person), text);
    }

    private static String encrypt(DataKey key, String text) {
        return head(key) + Base64.getEncoder().encodeToString(key.encrypt(utf8(text)));
    }

    /**
     * Returns the text that was encrypted, {@link CustomerDesk#ERASED} if its key was destroyed.
     *
     * @throws IllegalArgumentException if it is not encrypted at all
     * @throws IllegalStateException if it was changed or encrypted with another key
     */
    public String decrypt(String encrypted) {
        return decryptIfKept(encrypted).orElse(CustomerDesk.ERASED);
    }

    /** As {@link #decrypt(String)}, empty if its key was destroyed. */
    Optional<String> decryptIfKept(String encrypted) {
        int head = head(encrypted);
        byte[] bytes = Base64.getDecoder().decode(encrypted.substring(head));
        return open(encrypted.substring(0, head), bytes).map(text -> new String(text, StandardCharsets.UTF_8));
    }

    /** Returns the bytes encrypted as {@link #encrypt(String)} does with a text: version and key first. */
    public byte[] encrypt(byte[] bytes) {
        return encrypt(keys.house(), bytes);
    }

    private static byte[] encrypt(DataKey key, byte[] bytes) {
        byte[] head = utf8(head(key));
        byte[] encrypted = key.encrypt(bytes);
        return ByteBuffer.allocate(head.length + encrypted.length)
                .put(head)
                .put(encrypted)
                .array();
    }

    /**
     * Returns the bytes that were encrypted; a single zero if their key was destroyed.
     *
     * @throws IllegalArgumentException if they were not encrypted at all
     * @throws IllegalStateException if they were changed or encrypted with another key
     */
    public byte[] decrypt(byte[] encrypted) {
        String begin = new String(encrypted, 0, Math.min(HEAD, encrypted.length), StandardCharsets.ISO_8859_1);
        int head = head(begin);
        return open(begin.substring(0, head), Arrays.copyOfRange(encrypted, head, encrypted.length))
                .orElseGet(() -> new byte[] {0});
    }

    /** Returns the text encrypted by that key; as it is if its own was destroyed. */
    String move(String encrypted, DataKey to) {
        return encrypted.startsWith(head(to))
                ? encrypted
                : decryptIfKept(encrypted).map(text -> encrypt(to, text)).orElse(encrypted);
    }

    /** As {@link #move(String, DataKey)}. */
    byte[] move(byte[] encrypted, DataKey to) {
        return encrypt(to, decrypt(encrypted));
    }

    private Optional<byte[]> open(String head, byte[] bytes) {
        return head.equals(BEFORE)
                ? Optional.of(installation.textOfBefore(bytes))
                : keys.find(UUID.fromString(head.substring(DATA.length(), ID_END)))
                        .map(key -> key.decrypt(bytes));
    }

    private static int head(String encrypted) {
        if (encrypted.startsWith(BEFORE)) {
            return BEFORE.length();
        }
        if (HEADED.matcher(encrypted).lookingAt()) {
            return HEAD;
        }
        throw new IllegalArgumentException("Encrypted content of %d characters begins with neither %s nor %s and a key"
                .formatted(encrypted.length(), BEFORE, DATA));
    }

    static String head(DataKey key) {
        return DATA + key.id() + ":";
    }

    /** Returns a keyed hash: equal for equal texts, useless without the key. */
    public String fingerprint(String text) {
        SecretKeySpec secret = new SecretKeySpec(keys.fingerprintSecret(), Hmac.NAME);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.of(secret, text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
