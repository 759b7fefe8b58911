package io.aftersales.notifications;

/** Who reads a message, and hence in which bundle its template is. */
enum Audience {
    CUSTOMERS("i18n/messages-to-customers"),
    STAFF("i18n/messages-to-staff");

    private final String bundle;

    Audience(String bundle) {
        this.bundle = bundle;
    }

    String bundle() {
        return bundle;
    }
}
