package io.aftersales.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.provider.Arguments;

/** The fields of forms in which people type. */
public final class FormTexts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TYPED = Set.of("textfield", "textarea");

    private FormTexts() {}

    /** Returns form, key and field of each in the forms of that module. */
    public static Stream<Arguments> of(String module) throws IOException {
        try (Stream<Path> forms = Files.list(Path.of("forms", module))) {
            return forms.sorted().toList().stream().flatMap(FormTexts::of);
        }
    }

    private static Stream<Arguments> of(Path form) {
        return StreamSupport.stream(read(form).path("components").spliterator(), false)
                .filter(component -> TYPED.contains(component.path("type").asText()))
                .map(component -> Arguments.of(
                        form.getFileName().toString(), component.path("key").asText(), component));
    }

    private static JsonNode read(Path form) {
        try (InputStream source = Files.newInputStream(form)) {
            return JSON.readTree(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
