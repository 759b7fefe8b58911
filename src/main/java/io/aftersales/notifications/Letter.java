package io.aftersales.notifications;

import org.jspecify.annotations.Nullable;

/**
 * A message in words, with the address it goes to.
 *
 * @param recipient whom a reader of the outbox sees: address, number or group
 * @param address e-mail address, null when none is known
 */
record Letter(String recipient, @Nullable String address, String title, String text) {

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "Letter[…]";
    }
}
