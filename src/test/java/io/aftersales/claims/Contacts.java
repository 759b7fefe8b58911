package io.aftersales.claims;

import org.jspecify.annotations.Nullable;

/** Reports of tries to reach a customer, for tests. */
final class Contacts {

    private Contacts() {}

    /** Everything confirmed and told. */
    static ContactAttempt reached() {
        return corrected(null, null);
    }

    static ContactAttempt corrected(@Nullable String phone, @Nullable String email) {
        return new ContactAttempt(
                "PHONE", true, true, phone, email, true, "Motor blocked", true, true, true, "ON_SITE", null, "desk");
    }

    static ContactAttempt missed() {
        return new ContactAttempt(
                "PHONE", false, false, null, null, false, null, false, false, false, null, "No answer", "desk");
    }

    /** Reached, and nothing else. */
    static ContactAttempt empty() {
        return new ContactAttempt(null, true, false, null, null, false, null, false, false, false, null, null, "desk");
    }
}
