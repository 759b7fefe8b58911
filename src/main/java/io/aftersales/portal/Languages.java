package io.aftersales.portal;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that pages for customers are written in. */
final class Languages {

    private Languages() {}

    /** Returns the language of that name; empty when there is none. */
    static Optional<Locale> of(@Nullable String name) {
        if ("en".equals(name)) {
            return Optional.of(Locale.ENGLISH);
        }
        return "zh".equals(name) ? Optional.of(Locale.CHINESE) : Optional.empty();
    }
}
