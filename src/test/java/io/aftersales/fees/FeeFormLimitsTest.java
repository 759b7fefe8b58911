package io.aftersales.fees;

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
class FeeFormLimitsTest {

    /** All other texts take what people write about fees. */
    private static final Map<String, Integer> SHORT = Map.ofEntries(
            Map.entry("privateReviewedVersion", FeeTexts.NUMBER),
            Map.entry("privatePaidAmount", Amounts.MAX_LENGTH),
            Map.entry("privateReliefAmount", Amounts.MAX_LENGTH),
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
        return FormTexts.of("fees");
    }
}
