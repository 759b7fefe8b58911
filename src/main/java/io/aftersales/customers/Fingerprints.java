package io.aftersales.customers;

/** Fingerprints of contact data. Each kind has its own prefix: a name never matches a phone number. */
final class Fingerprints {

    private Fingerprints() {}

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
