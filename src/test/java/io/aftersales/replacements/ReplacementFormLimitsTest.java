package io.aftersales.replacements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.money.Amounts;
import io.aftersales.testing.FormTexts;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms let people type just as much as is taken. */
class ReplacementFormLimitsTest {

    /** All other texts take what people write about an application. */
    private static final Map<String, Integer> SHORT = Map.ofEntries(
            Map.entry("privateProofNumber", Texts.MAX_REFERENCE_LENGTH),
            Map.entry("privatePaymentReference", Texts.MAX_REFERENCE_LENGTH),
            Map.entry("privateSerialNumber", OriginalProduct.MAX_SERIAL_NUMBER_LENGTH),
            Map.entry("privateNewSerialNumber", OriginalProduct.MAX_SERIAL_NUMBER_LENGTH),
            Map.entry("privateOriginalSerialNumber", OriginalProduct.MAX_SERIAL_NUMBER_LENGTH),
            Map.entry("privateModel", ReplacementExchange.MAX_MODEL_LENGTH),
            Map.entry("privateColour", ReplacementExchange.MAX_COLOUR_LENGTH),
            Map.entry("privateAmount", Amounts.MAX_LENGTH),
            Map.entry("privateMonths", OfferDraft.MAX_MONTHS_LENGTH));

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("texts")
    void aFormTakesAsMuchAsTheServer(String form, String key, JsonNode field) {
        assertThat(field.path("validate").path("maxLength").asInt())
                .isEqualTo(SHORT.getOrDefault(key, Texts.MAX_LENGTH));
    }

    static Stream<Arguments> texts() throws IOException {
        return FormTexts.of("replacements");
    }
}
