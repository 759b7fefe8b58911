package io.aftersales.budgets;

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
class BudgetFormLimitsTest {

    /** All other texts take what people write about budgets and expenses. */
    private static final Map<String, Integer> SHORT = Map.of(
            "privateCostCentre", BudgetPlan.COST_CENTRE_LENGTH,
            "privatePeriod", BudgetPlan.LABEL_LENGTH,
            "privateAmount", Amounts.MAX_LENGTH);

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("texts")
    void aFormTakesAsMuchAsTheServer(String form, String key, JsonNode field) {
        assertThat(field.path("validate").path("maxLength").asInt())
                .isEqualTo(SHORT.getOrDefault(key, BudgetAdjustments.MAX_TEXT));
    }

    static Stream<Arguments> texts() throws IOException {
        return FormTexts.of("budgets");
    }
}
