package io.aftersales.notifications;

import io.aftersales.customers.ContactDetails.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of messages, in {@code i18n/messages-to-customers} and {@code i18n/messages-to-staff}.
 *
 * <p>A template {@code t} has the keys {@code t.subject} and {@code t.body}, and may have {@code t.sms} for text messages: without
 * it, they are the subject with the link of the body, or the link to where cases are followed. The same keys with {@code .urgent} appended
 * are used instead, where they exist, when the fact {@code urgent} is true. Placeholders are names of facts in braces.
 * A fact that is a code is put in words by {@code value.<fact>.<code>}, where that key exists. Instants are written by
 * the pattern {@code format.instant} in the business zone, days by {@code format.day}. An owner may have texts of his own:
 * see {@link OwnTexts}.
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

    private final TemplateTexts texts;

    Templates(ZoneId zone, String baseUrl) {
        this(zone, baseUrl, new TemplateTexts(OwnTexts.none()));
    }

    Templates(ZoneId zone, String baseUrl, TemplateTexts texts) {
        this.zone = zone;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.link = Pattern.compile(Pattern.quote(this.baseUrl) + "[!-~]*[A-Za-z0-9]");
        this.texts = texts;
    }

    /**
     * Returns the names in braces of a template, in all its variants.
     *
     * @throws IllegalArgumentException if there is no such template
     */
    Set<String> placeholders(Audience audience, String template, Language language) {
        Set<String> keys = TemplateTexts.builtInKeys(audience, language);
        if (!keys.contains(template + ".subject") || !keys.contains(template + ".body")) {
            throw new IllegalArgumentException(
                    "Template %s needs %s.subject and .body in %s".formatted(template, template, audience.bundle()));
        }
        return placeholders(audience, template, language, keys);
    }

    static Set<String> placeholders(Audience audience, String template, Language language, Set<String> keys) {
        Set<String> names = new TreeSet<>();
        for (String key : keys) {
            if (key.startsWith(template + ".subject")
                    || key.startsWith(template + ".body")
                    || key.startsWith(template + ".sms")) {
                names.addAll(names(TemplateTexts.builtIn(audience, language, key)));
            }
        }
        return names;
    }

    /** Returns the names in braces of a text. */
    static Set<String> names(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String withoutPlaceholders(String text) {
        return PLACEHOLDER.matcher(text).replaceAll("");
    }

    /** Returns the title, always one line. */
    String title(Audience audience, String template, Language language, Map<String, Object> facts) {
        return fill(audience, template + ".subject", language, facts).replaceAll("\\p{Cntrl}+", " ");
    }

    /** Returns the text, of several lines. */
    String text(Audience audience, String template, Language language, Map<String, Object> facts) {
        return fill(audience, template + ".body", language, facts);
    }

    /** Returns the text for a channel where every word costs: the variant {@code .sms}, or subject and link. */
    String brief(Audience audience, String template, Language language, Map<String, Object> facts) {
        if (texts.has(audience, language, template + ".sms")) {
            return fill(audience, template + ".sms", language, facts);
        }
        Matcher found = link.matcher(text(audience, template, language, facts));
        String where = found.find() ? found.group() : baseUrl + "/track";
        return title(audience, template, language, facts) + "\n" + where;
    }

    /** Returns a line for staff with the link to the open tasks of a case. */
    String tasks(Language language, String caseNumber) {
        String link = baseUrl + TASKS.formatted(caseNumber);
        return fill(Audience.STAFF, "tasks", language, Map.of("tasks", link));
    }

    private String fill(Audience audience, String key, Language language, Map<String, Object> facts) {
        String urgent = key + ".urgent";
        boolean useUrgent = "true".equals(facts.get("urgent")) && texts.has(audience, language, urgent);
        Matcher placeholders = PLACEHOLDER.matcher(texts.get(audience, language, useUrgent ? urgent : key));
        // in one pass: braces in a customer's name stay what they are
        return placeholders.replaceAll(found -> Matcher.quoteReplacement(words(audience, key, found, language, facts)));
    }

    private String words(
            Audience audience, String key, MatchResult found, Language language, Map<String, Object> facts) {
        String name = found.group(1);
        Object value = name.equals("baseUrl") ? baseUrl : facts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Message %s names {%s}, which is not among the facts %s"
                    .formatted(key, name, new TreeSet<>(facts.keySet())));
        }
        if (value instanceof Instant instant) {
            return DateTimeFormatter.ofPattern(texts.get(audience, language, "format.instant"), locale(language))
                    .withZone(zone)
                    .format(instant);
        }
        if (value instanceof LocalDate day) {
            return DateTimeFormatter.ofPattern(texts.get(audience, language, "format.day"), locale(language))
                    .format(day);
        }
        String words = "value." + name + "." + value;
        return texts.has(audience, language, words) ? texts.get(audience, language, words) : value.toString();
    }

    static Locale locale(Language language) {
        return TemplateTexts.locale(language);
    }
}
