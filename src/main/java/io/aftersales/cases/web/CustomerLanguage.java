package io.aftersales.cases.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** In which language a customer is addressed who does not say. */
@NamedInterface("web")
public final class CustomerLanguage {

    private static final String DEFAULT = "zh";

    private CustomerLanguage() {}

    /**
     * Returns the language that the client likes best of those that messages are written in: en or zh.
     *
     * @param acceptLanguage the header of that name; absent, malformed or without any of the two means zh
     */
    public static String of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return DEFAULT;
        }
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), List.of("zh", "en"));
            return best == null ? DEFAULT : best;
        } catch (IllegalArgumentException malformed) {
            return DEFAULT;
        }
    }
}
