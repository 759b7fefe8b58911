package io.aftersales.repairs;

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
class RepairFormLimitsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TYPED = Set.of("textfield", "textarea");

    /** All other texts take what people write about a repair. */
    private static final Map<String, Integer> SHORT = Map.ofEntries(
            Map.entry("engineer", RepairTexts.CODE),
            Map.entry("privateComponent", RepairTexts.NAME),
            Map.entry("privateGivenBy", RepairTexts.NAME),
            Map.entry("privateAcceptedBy", RepairTexts.NAME),
            Map.entry(
                    "privateCycleDays",
                    String.valueOf(QuoteWriter.LONGEST_CYCLE).length()),
            Map.entry("privateMinutes", String.valueOf(WorkReport.MOST_MINUTES).length()),
            Map.entry("privateClaimNumber", "CL-20261123-000001".length()));

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("texts")
    void aFormTakesAsMuchAsTheServer(String form, String key, JsonNode field) {
        assertThat(field.path("validate").path("maxLength").asInt())
                .isEqualTo(SHORT.getOrDefault(key, RepairTexts.LONG));
    }

    static Stream<Arguments> texts() throws IOException {
        try (Stream<Path> forms = Files.list(Path.of("forms/repairs"))) {
            return forms.sorted().toList().stream().flatMap(RepairFormLimitsTest::textsOf);
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
