package io.aftersales.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Chinese words of the engine's web applications against the English ones of the version in use. */
class LocaleTest {

    private static final String PLACE = "META-INF/resources/webjars/camunda/app/%s/%s";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}");

    /** Without words in either language. */
    private static final Set<String> SAME = Set.of(
            "/labels/NO_TASK_FORM",
            "/labels/SEARCH_LESS_THAN",
            "/labels/SEARCH_LESS_THAN_EQUALS",
            "/labels/SEARCH_GREATER_THAN",
            "/labels/SEARCH_GREATER_THAN_EQUALS",
            "/dateLocales/calendar/sameElse",
            "/dateLocales/longDateFormat/LT",
            "/dateLocales/week/dow",
            "/dateLocales/week/doy");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "welcome"})
    void everyWordHasAChineseOne(String application) throws IOException {
        Map<String, String> english = english(application);
        Map<String, String> chinese = words(application, "locales/zh.json");

        assertThat(chinese.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        assertThat(chinese).allSatisfy((key, word) -> {
            if (!SAME.contains(key)) {
                assertThat(word).isNotEqualTo(english.get(key));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "welcome"})
    void whatIsFilledInIsTheSameInBothLanguages(String application) throws IOException {
        Map<String, String> english = english(application);

        assertThat(words(application, "locales/zh.json"))
                .allSatisfy((key, word) -> assertThat(placeholders(word))
                        .isEqualTo(placeholders(Objects.requireNonNull(english.get(key)))));
    }

    /** That the edition of the engine has ended is for operators in either language: docs/adr/0001. */
    @Test
    void theBannerOfCockpitIsThereInChinese() throws IOException {
        String banner = "/labels/BANNER_CE_EOL_TEXT";
        String english =
                Objects.requireNonNull(words("cockpit", "locales/en.json").get(banner));
        String link = english.substring(english.indexOf("<a "), english.indexOf('>') + 1);

        assertThat(words("cockpit", "locales/zh.json").get(banner)).contains("Camunda 7", "Camunda 8", link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "welcome"})
    void chineseIsOffered(String application) throws IOException {
        assertThat(text(application, "scripts/config.js")).contains("availableLocales: ['en', 'zh']");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group().replace(" ", ""))
                .collect(Collectors.toSet());
    }

    /** What is said in English, our own included: of the words of Cockpit those of its community edition, half of all. */
    private static Map<String, String> english(String application) throws IOException {
        Map<String, String> words = words(application, "locales/en.json");
        if (application.equals("cockpit")) {
            Set<String> asked = Pattern.compile("[A-Z][A-Z0-9_]+")
                    .matcher(text(application, "index.html")
                            + text(application, "camunda-cockpit-bootstrap.js")
                            + text("META-INF/resources/plugin/cockpit/app/plugin.js")
                            + text("META-INF/resources/webjars/camunda/lib/deps.js"))
                    .results()
                    .map(found -> "/labels/" + found.group())
                    .collect(Collectors.toSet());
            words.keySet().removeIf(key -> key.startsWith("/labels/") && !asked.contains(key));
        }
        words.putAll(ours(application));
        return words;
    }

    /** What a rule of ours for passwords says, which has its English in the place of a key. */
    private static Map<String, String> ours(String application) {
        String rule = "It must not be easy to guess";
        return application.equals("welcome") ? Map.of("/labels/" + rule, rule) : Map.of();
    }

    private static Map<String, String> words(String application, String file) throws IOException {
        Map<String, String> words = new TreeMap<>();
        collect("", new ObjectMapper().readTree(text(application, file)), words);
        return words;
    }

    private static void collect(String path, JsonNode node, Map<String, String> words) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(path + "/" + entry.getKey(), entry.getValue(), words));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                collect(path + "/" + at, node.get(at), words);
            }
        } else {
            words.put(path, node.asText());
        }
    }

    private static String text(String application, String file) throws IOException {
        return text(PLACE.formatted(application, file));
    }

    private static String text(String place) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(LocaleTest.class.getClassLoader().getResourceAsStream(place))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        }
    }
}
