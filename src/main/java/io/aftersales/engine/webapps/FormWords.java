package io.aftersales.engine.webapps;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * The Chinese of the texts in {@code forms}, each under the English text that it stands for: a text that is changed
 * there has no Chinese until it is given one here.
 */
class FormWords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SHOWN = List.of("label", "description", "text", "dateLabel", "timeLabel");
    private static final List<String> PARTS = List.of("components", "values");

    private final Map<String, String> chinese;

    FormWords() {
        try (InputStream words = new ClassPathResource("i18n/forms_zh.json").getInputStream()) {
            chinese = JSON.readValue(words, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the form with every text in Chinese that has one; keys, values, conditions and limits stay. */
    byte[] inChinese(byte[] form) throws IOException {
        JsonNode translated = JSON.readTree(form);
        translate(translated);
        return JSON.writeValueAsBytes(translated);
    }

    private void translate(JsonNode part) {
        if (part instanceof ObjectNode object) {
            for (String name : SHOWN) {
                String text = object.path(name).asText();
                if (chinese.containsKey(text)) {
                    object.put(name, chinese.get(text));
                }
            }
        }
        for (String name : PARTS) {
            if (part.path(name) instanceof ArrayNode inner) {
                inner.forEach(this::translate);
            }
        }
    }
}
