package io.aftersales.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form has a Chinese version that asks the same. */
class FormWordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SHOWN = Set.of("label", "description", "text", "dateLabel", "timeLabel");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{.*?}}|]\\(.*?\\)");
    private static final Pattern ENGLISH = Pattern.compile("[a-z]{3,}");

    private final FormWords words = new FormWords();

    static Stream<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyTextIsChinese(Path form) throws IOException {
        List<String> english = texts(chinese(form)).stream()
                .filter(text ->
                        ENGLISH.matcher(TEMPLATE.matcher(text).replaceAll("")).find())
                .toList();

        assertThat(english).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void numbersAmountsAndLinksAreFilledInAsInEnglish(Path form) throws IOException {
        List<String> before = texts(JSON.readTree(Files.readAllBytes(form)));
        List<String> after = texts(chinese(form));

        assertThat(after.stream().map(FormWordsTest::templates).toList())
                .isEqualTo(before.stream().map(FormWordsTest::templates).toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void onlyTextsChange(Path form) throws IOException {
        assertThat(withoutTexts(chinese(form))).isEqualTo(withoutTexts(JSON.readTree(Files.readAllBytes(form))));
    }

    @Test
    void noTextIsKeptThatNoFormShows() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path form : forms().toList()) {
            shown.addAll(texts(JSON.readTree(Files.readAllBytes(form))));
        }

        assertThat(shown)
                .containsAll(JSON.readTree(getClass().getResourceAsStream("/i18n/forms_zh.json")).properties().stream()
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private JsonNode chinese(Path form) throws IOException {
        return JSON.readTree(words.inChinese(Files.readAllBytes(form)));
    }

    private static Set<String> templates(String text) {
        return TEMPLATE.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.properties().forEach(field -> {
            if (SHOWN.contains(field.getKey()) && field.getValue().isTextual()) {
                texts.add(field.getValue().asText());
            }
        });
        node.forEach(inner -> texts.addAll(texts(inner)));
        return texts;
    }

    private static JsonNode withoutTexts(JsonNode node) {
        node.findParents("label").forEach(FormWordsTest::strip);
        node.findParents("text").forEach(FormWordsTest::strip);
        node.findParents("dateLabel").forEach(FormWordsTest::strip);
        node.findParents("description").forEach(FormWordsTest::strip);
        return node;
    }

    private static void strip(JsonNode part) {
        ((ObjectNode) part).remove(SHOWN);
    }
}
