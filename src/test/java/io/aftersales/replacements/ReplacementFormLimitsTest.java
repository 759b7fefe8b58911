package io.aftersales.replacements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms let people type just as much as is taken. */
class ReplacementFormLimitsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TYPED = Set.of("textfield", "textarea");

    /** All other texts take what people write about an application. */
    private static final Map<String, Integer> SHORT = Map.ofEntries(
            Map.entry("privateProofNumber", Texts.MAX_REFERENCE_LENGTH),
            Map.entry("privatePaymentReference", Texts.MAX_REFERENCE_LENGTH),
            Map.entry("privateSerialNumber", OriginalProduct.MAX_SERIAL_NUMBER_LENGTH),
            Map.entry("privateNewSerialNumber", OriginalProduct.MAX_SERIAL_NUMBER_LENGTH),
            Map.entry("privateOriginalSerialNumber", OriginalProduct.MAX_SERIAL_NUMBER_LENGTH),
            Map.entry("privateModel", ReplacementExchange.MAX_MODEL_LENGTH),
            Map.entry("privateColour", ReplacementExchange.MAX_COLOUR_LENGTH),
            Map.entry("privateAmount", Amount.MAX_LENGTH),
            Map.entry("privateMonths", OfferDraft.MAX_MONTHS_LENGTH));

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("texts")
    void aFormTakesAsMuchAsTheServer(String form, String key, JsonNode field) {
        assertThat(field.path("validate").path("maxLength").asInt())
                .isEqualTo(SHORT.getOrDefault(key, Texts.MAX_LENGTH));
    }

    static Stream<Arguments> texts() throws IOException {
        try (Stream<Path> forms = Files.list(Path.of("forms/replacements"))) {
            return forms.sorted().toList().stream().flatMap(ReplacementFormLimitsTest::textsOf);
        }
    }

    private static Stream<Arguments> textsOf(Path form) {
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
