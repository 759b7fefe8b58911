package io.aftersales.customers;

import org.springframework.stereotype.Component;

/** Encrypts what must not be readable in the database, and makes keyed hashes to find it by. */
@Component
public class PersonalDataCipher {

    /** Returns the text encrypted with authentication; the same text gives another result each time. */
    public String encrypt(String text) {
        throw new UnsupportedOperationException();
    }

    /** Returns the text that was encrypted. */
    public String decrypt(String encrypted) {
        throw new UnsupportedOperationException();
    }

    /** Returns a keyed hash: equal for equal texts, useless without the key. */
    public String fingerprint(String text) {
        throw new UnsupportedOperationException();
    }
}
