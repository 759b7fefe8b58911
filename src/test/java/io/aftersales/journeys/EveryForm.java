package io.aftersales.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A form that staff fill in, as its file describes it: a form or field that comes later is among them. */
record EveryForm(String id, List<JsonNode> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns the forms of all modules. */
    static List<EveryForm> all() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .map(EveryForm::read)
                    .toList();
        }
    }

    /** Returns the form filled in with a value of the kind of each field, as Tasklist would send it. */
    Map<String, Object> filledIn() {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(key(field), sample(field)));
        return values;
    }

    /** Returns that form with a text in all fields in which people type. */
    Map<String, Object> typed(String text) {
        Map<String, Object> values = filledIn();
        fields.stream().filter(EveryForm::isTyped).forEach(field -> values.put(key(field), text));
        return values;
    }

    /** Returns that form with a text in all fields, of whatever kind. */
    Map<String, Object> everywhere(String text) {
        Map<String, Object> values = filledIn();
        values.replaceAll((key, value) -> text);
        return values;
    }

    /** Returns that form with a text in one field, of whatever kind: a request may hold it there all the same. */
    Map<String, Object> with(String key, String text) {
        Map<String, Object> values = filledIn();
        values.put(key, text);
        return values;
    }

    /** Returns the keys of fields in which nobody types: a choice, a box, a date. */
    List<String> chosen() {
        return fields.stream()
                .filter(field -> !isTyped(field))
                .map(EveryForm::key)
                .toList();
    }

    List<String> keys() {
        return fields.stream().map(EveryForm::key).toList();
    }

    private static EveryForm read(Path file) {
        try (InputStream source = Files.newInputStream(file)) {
            JsonNode form = JSON.readTree(source);
            return new EveryForm(
                    form.path("id").asText(),
                    StreamSupport.stream(form.path("components").spliterator(), false)
                            .filter(component -> component.has("key"))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTyped(JsonNode field) {
        return field.path("type").asText().startsWith("text");
    }

    private static String key(JsonNode field) {
        return field.path("key").asText();
    }

    private static Object sample(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "checkbox" -> true;
            case "select", "radio" -> field.at("/values/0/value").asText();
            case "datetime" ->
                field.path("subtype").asText().equals("date") ? "2026-03-02" : "2026-03-02T10:00:00+08:00";
            default -> field.path("validate").has("pattern") ? "1" : "text";
        };
    }
}
