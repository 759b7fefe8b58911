package io.aftersales.notifications;

import java.util.regex.Pattern;

/** Errors in the words of others, as they may be kept. */
final class ErrorTexts {

    private static final int MAX = 300;

    /** How much is looked through: looking for addresses takes steps by the square of what has none. */
    private static final int MOST = 1000;

    /** What may be an address or a number of a customer. */
    private static final Pattern PERSONAL = Pattern.compile("\\S+@\\S+|\\+?\\d[\\d -]{5,}\\d");

    private ErrorTexts() {}

    static String of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return withoutPersonalData(cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }

    /** Returns the text in one line, without addresses and numbers, 300 characters at most. */
    static String withoutPersonalData(String text) {
        String clean = PERSONAL.matcher(beginning(text)).replaceAll("…").replaceAll("\\p{Cntrl}+", " ");
        return clean.length() <= MAX ? clean : clean.substring(0, MAX);
    }

    /** The words at the beginning; one that is cut is left out, as it may be half an address. */
    private static String beginning(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = MOST;
        while (end > 0 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return end == 0 ? "…" : text.substring(0, end);
    }
}
