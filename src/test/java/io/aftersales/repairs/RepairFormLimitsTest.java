package io.aftersales.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.FormTexts;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms let people type just as much as is taken. */
class RepairFormLimitsTest {

    /** All other texts take what people write about a repair. */
    private static final Map<String, Integer> SHORT = Map.ofEntries(
            Map.entry("engineer", RepairTexts.CODE),
            Map.entry("privateComponent", RepairTexts.NAME),
            Map.entry("privateGivenBy", RepairTexts.NAME),
            Map.entry("privateAcceptedBy", RepairTexts.NAME),
            Map.entry("privateCarrier", RepairTexts.NAME),
            Map.entry("privateTrackingNumber", RepairTexts.CODE),
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
        return FormTexts.of("repairs");
    }
}
