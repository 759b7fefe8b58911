package io.aftersales.customers;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Of what somebody wrote, as the phone number and as the e-mail address that it may be. */
    static Set<String> ofContact(PersonalDataCipher cipher, String phoneOrEmail) {
        return Stream.of(
                        Contacts.phone(phoneOrEmail).map(number -> phone(cipher, number)),
                        Contacts.email(phoneOrEmail).map(address -> email(cipher, address)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
