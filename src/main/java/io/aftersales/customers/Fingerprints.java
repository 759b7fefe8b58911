package io.aftersales.customers;

import java.util.Collection;

/** Fingerprints of contact data. Each kind has its own prefix: a name never matches a phone number. */
final class Fingerprints {

    private Fingerprints() {}

    /** Of a name that is found by each of its words. */
    static String[] nameWords(PersonalDataCipher cipher, Collection<String> words) {
        return words.stream()
                .map(word -> cipher.fingerprint("nameWord:" + word))
                .sorted()
                .toArray(String[]::new);
    }

    static String name(PersonalDataCipher cipher, String name) {
        return cipher.fingerprint("name:" + Contacts.comparableName(name));
    }

    static String phone(PersonalDataCipher cipher, String phone) {
        return cipher.fingerprint("phone:" + phone);
    }

    static String email(PersonalDataCipher cipher, String email) {
        return cipher.fingerprint("email:" + Contacts.comparableEmail(email));
    }
}
