package io.aftersales.notifications;

/** A fact of a message that people wrote freely: it may name them, and is stored encrypted. */
public record Confidential(String text) {

    /** Never shows the text: this may reach a log. */
    @Override
    public String toString() {
        return "Confidential[…]";
    }
}
