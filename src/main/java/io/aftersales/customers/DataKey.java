package io.aftersales.customers;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A key with which data are encrypted: AES-256 in Galois/counter mode, each time with another initialisation vector. */
final class DataKey {

    static final int LENGTH = 32;
    private static final int VECTOR = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID id;
    private final SecretKeySpec key;

    DataKey(UUID id, byte[] key) {
        this.id = id;
        this.key = new SecretKeySpec(key, "AES");
    }

    static byte[] random() {
        byte[] key = new byte[LENGTH];
        RANDOM.nextBytes(key);
        return key;
    }

    UUID id() {
        return id;
    }

    byte[] encrypt(byte[] plain) {
        byte[] vector = new byte[VECTOR];
        RANDOM.nextBytes(vector);
        byte[] encrypted = run(Cipher.ENCRYPT_MODE, vector, plain);
        return ByteBuffer.allocate(VECTOR + encrypted.length)
                .put(vector)
                .put(encrypted)
                .array();
    }

    /**
     * Returns what was encrypted.
     *
     * @throws IllegalStateException if it was changed or encrypted with another key
     */
    byte[] decrypt(byte[] encrypted) {
        if (encrypted.length < VECTOR) {
            throw new IllegalStateException(
                    "Only %d bytes are left of what key %s encrypted".formatted(encrypted.length, id));
        }
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(encrypted, VECTOR),
                Arrays.copyOfRange(encrypted, VECTOR, encrypted.length));
    }

    private byte[] run(int mode, byte[] vector, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, vector));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Changed, or encrypted with another key than " + id, e);
        }
    }
}
