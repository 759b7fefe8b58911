package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Language;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;

/** The texts of templates by their keys: those of the owner where he has any, else those that are built in. */
class TemplateTexts {

    private final OwnTexts own;

    TemplateTexts(OwnTexts own) {
        this.own = own;
    }

    /** Returns the keys that are built in. */
    static Set<String> builtInKeys(Audience audience, Language language) {
        return bundle(audience, language).keySet();
    }

    static String builtIn(Audience audience, Language language, String key) {
        return bundle(audience, language).getString(key);
    }

    boolean has(Audience audience, Language language, String key) {
        return own.find(audience, language, key).isPresent()
                || bundle(audience, language).containsKey(key);
    }

    String get(Audience audience, Language language, String key) {
        return own.find(audience, language, key)
                .orElseGet(() -> bundle(audience, language).getString(key));
    }

    static Locale locale(Language language) {
        return language == Language.ZH ? Locale.CHINA : Locale.UK;
    }

    private static ResourceBundle bundle(Audience audience, Language language) {
        try {
            // the base file is English: no fallback to the language of the machine
            return ResourceBundle.getBundle(
                    audience.bundle(), locale(language), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        } catch (MissingResourceException e) {
            throw new IllegalStateException("Bundle %s is missing".formatted(audience.bundle()), e);
        }
    }
}
