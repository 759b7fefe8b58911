package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of messages, in {@code i18n/messages-to-customers} and {@code i18n/messages-to-staff}.
 *
 * <p>A template {@code t} has the keys {@code t.subject} and {@code t.body}, and may have {@code t.sms} for text messages: without
 * it, they are the subject with the link of the body, or the link to where cases are followed. The same keys with {@code .urgent} appended
 * are used instead, where they exist, when the fact {@code urgent} is true. Placeholders are names of facts in braces.
 * A fact that is a code is put in words by {@code value.<fact>.<code>}, where that key exists. Instants are written by
 * the pattern {@code format.instant} in the business zone, days by {@code format.day}.
 */
class Templates {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    /** The search in Tasklist by business key. */
    private static final String TASKS = "/camunda/app/tasklist/default/#/?searchQuery="
            + "%%5B%%7B%%22type%%22:%%22processInstanceBusinessKey%%22,%%22operator%%22:%%22eq%%22,"
            + "%%22value%%22:%%22%s%%22,%%22name%%22:%%22%%22%%7D%%5D";

    /** The first address of ours; it ends where no address goes on. */
    private final Pattern link;

    private final ZoneId zone;
    private final String baseUrl;

    Templates(ZoneId zone, String baseUrl) {
        this.zone = zone;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.link = Pattern.compile(Pattern.quote(this.baseUrl) + "[!-~]*[A-Za-z0-9]");
    }

    /**
     * Returns the names in braces of a template, in all its variants.
     *
     * @throws IllegalArgumentException if there is no such template
     */
    Set<String> placeholders(Audience audience, String template, Language language) {
        ResourceBundle bundle = bundle(audience, language);
        if (!bundle.containsKey(template + ".subject") || !bundle.containsKey(template + ".body")) {
            throw new IllegalArgumentException(
                    "Template %s needs %s.subject and .body in %s".formatted(template, template, audience.bundle()));
        }
        Set<String> names = new TreeSet<>();
        for (String key : bundle.keySet()) {
            if (key.startsWith(template + ".subject")
                    || key.startsWith(template + ".body")
                    || key.startsWith(template + ".sms")) {
                PLACEHOLDER.matcher(bundle.getString(key)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        return names;
    }

    /** Returns the title, always one line. */
    String title(Audience audience, String template, Language language, Map<String, Object> facts) {
        return fill(bundle(audience, language), template + ".subject", language, facts)
                .replaceAll("\\p{Cntrl}+", " ");
    }

    /** Returns the text, of several lines. */
    String text(Audience audience, String template, Language language, Map<String, Object> facts) {
        return fill(bundle(audience, language), template + ".body", language, facts);
    }

    /** Returns the text for a channel where every word costs: the variant {@code .sms}, or subject and link. */
    String brief(Audience audience, String template, Language language, Map<String, Object> facts) {
        ResourceBundle bundle = bundle(audience, language);
        if (bundle.containsKey(template + ".sms")) {
            return fill(bundle, template + ".sms", language, facts);
        }
        Matcher found = link.matcher(text(audience, template, language, facts));
        String where = found.find() ? found.group() : baseUrl + "/track";
        return title(audience, template, language, facts) + "\n" + where;
    }

    /** Returns a line for staff with the link to the open tasks of a case. */
    String tasks(Language language, String caseNumber) {
        String link = baseUrl + TASKS.formatted(caseNumber);
        return fill(bundle(Audience.STAFF, language), "tasks", language, Map.of("tasks", link));
    }

    private String fill(ResourceBundle bundle, String key, Language language, Map<String, Object> facts) {
        String urgent = key + ".urgent";
        boolean useUrgent = "true".equals(facts.get("urgent")) && bundle.containsKey(urgent);
        Matcher placeholders = PLACEHOLDER.matcher(bundle.getString(useUrgent ? urgent : key));
        // in one pass: braces in a customer's name stay what they are
        return placeholders.replaceAll(found -> Matcher.quoteReplacement(words(bundle, key, found, language, facts)));
    }

    private String words(
            ResourceBundle bundle, String key, MatchResult found, Language language, Map<String, Object> facts) {
        String name = found.group(1);
        Object value = name.equals("baseUrl") ? baseUrl : facts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Message %s names {%s}, which is not among the facts %s"
                    .formatted(key, name, new TreeSet<>(facts.keySet())));
        }
        if (value instanceof Instant instant) {
            return DateTimeFormatter.ofPattern(bundle.getString("format.instant"), locale(language))
                    .withZone(zone)
                    .format(instant);
        }
        if (value instanceof LocalDate day) {
            return DateTimeFormatter.ofPattern(bundle.getString("format.day"), locale(language))
                    .format(day);
        }
        String words = "value." + name + "." + value;
        return bundle.containsKey(words) ? bundle.getString(words) : value.toString();
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

    static Locale locale(Language language) {
        return language == Language.ZH ? Locale.CHINA : Locale.UK;
    }
}
