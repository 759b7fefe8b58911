package io.aftersales.notifications;

/**
 * A message in words.
 *
 * @param recipient whom a reader of the outbox sees: address, number or group
 */
record Letter(String recipient, String title, String text) {

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "Letter[…]";
    }
}
