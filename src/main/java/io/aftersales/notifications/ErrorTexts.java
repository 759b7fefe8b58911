package io.aftersales.notifications;

import java.util.regex.Pattern;

/** Errors in the words of others, as they may be kept. */
final class ErrorTexts {

    private static final int MAX = 300;

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
        String clean = PERSONAL.matcher(text).replaceAll("…").replaceAll("\\p{Cntrl}+", " ");
        return clean.length() <= MAX ? clean : clean.substring(0, MAX);
    }
}
