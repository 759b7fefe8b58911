package io.aftersales.fees;

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
class FeeFormLimitsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TYPED = Set.of("textfield", "textarea");

    /** All other texts take what people write about fees. */
    private static final Map<String, Integer> SHORT = Map.ofEntries(
            Map.entry("privateReviewedVersion", FeeTexts.NUMBER),
            Map.entry("privatePaidAmount", Cents.MAX_LENGTH),
            Map.entry("privateReliefAmount", Cents.MAX_LENGTH),
            Map.entry("privatePaymentReference", FeeTexts.NAME),
            Map.entry("privateReceiptTitle", FeeTexts.NAME),
            Map.entry("privateReceiptNumber", FeeTexts.NAME),
            Map.entry("privateTaxNumber", FeeTexts.TAX_NUMBER));

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("texts")
    void aFormTakesAsMuchAsTheServer(String form, String key, JsonNode field) {
        assertThat(field.path("validate").path("maxLength").asInt()).isEqualTo(SHORT.getOrDefault(key, FeeTexts.LONG));
    }

    static Stream<Arguments> texts() throws IOException {
        try (Stream<Path> forms = Files.list(Path.of("forms/fees"))) {
            return forms.sorted().toList().stream().flatMap(FeeFormLimitsTest::textsOf);
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
