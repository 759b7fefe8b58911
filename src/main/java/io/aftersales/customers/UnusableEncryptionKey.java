package io.aftersales.customers;

/** A key of the installation is absent, too short, or not the one with which the stored keys were wrapped. */
class UnusableEncryptionKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableEncryptionKey(String setting, String what) {
        super("The setting %s %s; expected are at least %d characters"
                .formatted(setting, what, EncryptionSettings.MIN_LENGTH));
    }

    private UnusableEncryptionKey(String message) {
        super(message);
    }

    /** Stored data need that key. */
    static UnusableEncryptionKey missing(String id) {
        return new UnusableEncryptionKey(
                "Stored data need the key %s of the installation, which is not configured; expected is the setting %s"
                        .formatted(id, EncryptionSettings.name(id)));
    }

    /** That key is another one than that with which stored data were encrypted. */
    static UnusableEncryptionKey wrong(String id) {
        return new UnusableEncryptionKey(
                "The setting %s is not the key %s with which stored data were encrypted; expected is the same secret as then"
                        .formatted(EncryptionSettings.name(id), id));
    }
}
