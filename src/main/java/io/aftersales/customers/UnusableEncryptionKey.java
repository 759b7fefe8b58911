package io.aftersales.customers;

/** The setting {@code aftersales.encryption.key} is absent or too short to protect anything. */
class UnusableEncryptionKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableEncryptionKey(String what) {
        super("The setting aftersales.encryption.key %s; expected are at least %d characters"
                .formatted(what, EncryptionSettings.MIN_LENGTH));
    }
}
