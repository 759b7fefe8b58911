package io.aftersales.bench;

import org.jspecify.annotations.Nullable;

/** System properties that a benchmark reads. */
final class Setting {

    private Setting() {}

    /** @param fallback null where the setting must be given */
    static String text(String name, @Nullable String fallback) {
        String value = System.getProperty(name, fallback);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Setting -D%s is missing".formatted(name));
        }
        return value;
    }

    static int number(String name, int fallback) {
        return Integer.parseInt(text(name, Integer.toString(fallback)));
    }
}
