package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text of the owner can take the place of the one that is built in. */
final class TextCheck {

    private static final Pattern TEMPLATE = Pattern.compile("([a-z-]+)\\.(subject|body|sms)(\\.urgent)?");
    private static final int SHOWN = 60;

    private final String file;
    private final Audience audience;
    private final Language language;
    private final Set<String> builtIn;

    TextCheck(String file, Audience audience, Language language) {
        this.file = file;
        this.audience = audience;
        this.language = language;
        this.builtIn = TemplateTexts.builtInKeys(audience, language);
    }

    /** Returns what is wrong with the text, in words; empty when nothing is. */
    Optional<String> fault(String key, String text) {
        Matcher template = TEMPLATE.matcher(key);
        boolean ofTemplate = template.matches() && builtIn.contains(template.group(1) + ".body");
        if (!ofTemplate && !builtIn.contains(key)) {
            return Optional.of(words(key, text, "a key of " + audience.bundle() + ", for example claim-closed.body"));
        }
        if (text.isBlank()) {
            return Optional.of(words(key, text, "a text; leave the key out to use the one that is built in"));
        }
        if (key.startsWith("format.")) {
            return patternFault(key, text);
        }
        Set<String> allowed = ofTemplate
                ? Templates.placeholders(audience, template.group(1), language, builtIn)
                : Templates.names(TemplateTexts.builtIn(audience, language, key));
        if (ofTemplate) {
            allowed.addAll(Letters.KNOWN);
        }
        Set<String> unknown = new TreeSet<>(Templates.names(text));
        unknown.removeAll(allowed);
        if (!unknown.isEmpty()) {
            return Optional.of(words(key, "{" + String.join("}, {", unknown) + "}", "placeholders among " + allowed));
        }
        return Templates.withoutPlaceholders(text).matches("(?s).*[{}].*")
                ? Optional.of(words(key, text, "braces only around one of " + allowed))
                : Optional.empty();
    }

    private Optional<String> patternFault(String key, String text) {
        TemporalAccessor sample =
                key.equals("format.day") ? LocalDate.EPOCH : LocalDate.EPOCH.atStartOfDay(ZoneOffset.UTC);
        boolean usable;
        try {
            usable = !DateTimeFormatter.ofPattern(text, TemplateTexts.locale(language))
                    .format(sample)
                    .isBlank();
        } catch (IllegalArgumentException | DateTimeException none) {
            usable = false;
        }
        return usable
                ? Optional.empty()
                : Optional.of(words(key, text, "a pattern such as " + TemplateTexts.builtIn(audience, language, key)));
    }

    private String words(String key, String value, String expected) {
        String shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        return "File %s, key %s: \"%s\"; expected: %s".formatted(file, key, shown, expected);
    }
}
