package io.aftersales.claims.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ServiceMode;
import io.aftersales.claims.UrgencyReason;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.TableUnderTest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process owner sees of the tables in {@code processes/claims}. */
class ClaimTablesTest {

    private static final Map<String, List<String>> VALUES = Map.of(
            "kind", TableUnderTest.names(ClaimKind.class),
            "productLine", TableUnderTest.names(ProductLine.class),
            "urgencyReason", TableUnderTest.namesAndNone(UrgencyReason.class),
            "chargeBasis", TableUnderTest.names(ChargeBasis.class),
            "servicePlan", TableUnderTest.namesAndNone(ServiceMode.class),
            "window", List.of("INSIDE", "OUTSIDE", "UNKNOWN"));

    @ParameterizedTest
    @ValueSource(strings = {"urgency", "application-window", "charge-basis", "service-mode"})
    void tableSaysWhatItRestsOnAndWhoOwnsIt(String id) {
        DmnModelInstance model = model(id);

        assertThat(model.getModelElementsByType(Decision.class)).singleElement().satisfies(decision -> {
            assertThat(decision.getId()).isEqualTo(id);
            assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P1826D");
            assertThat(decision.getDescription().getTextContent()).contains("Source: ", "Owner: ");
        });
        assertThat(model.getModelElementsByType(DecisionTable.class))
                .extracting(DecisionTable::getHitPolicy)
                .containsExactly(HitPolicy.UNIQUE);
        assertThat(model.getModelElementsByType(Rule.class))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.getDescription().getTextContent())
                        .as(rule.getId())
                        .containsPattern("\\b[A-Z]{1,3}-?\\d{2}\\b|Ch1-s2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"urgency", "application-window", "charge-basis", "service-mode"})
    void columnOffersTheValuesThatTheApplicationKnows(String id) {
        Map<String, List<String>> offered = model(id).getModelElementsByType(Input.class).stream()
                .filter(input -> input.getInputValues() != null)
                .collect(Collectors.toMap(
                        input -> input.getInputExpression().getText().getTextContent(),
                        input -> Arrays.stream(input.getInputValues()
                                        .getText()
                                        .getTextContent()
                                        .replace("\"", "")
                                        .split(",", -1))
                                .toList()));

        assertThat(VALUES).containsAllEntriesOf(offered);
        assertThat(offered).isNotEmpty();
    }

    private static DmnModelInstance model(String id) {
        return Dmn.readModelFromFile(Path.of("processes/claims", id + ".dmn").toFile());
    }
}
