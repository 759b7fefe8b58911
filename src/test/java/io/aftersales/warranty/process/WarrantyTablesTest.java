package io.aftersales.warranty.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.engine.DecisionTables;
import io.aftersales.products.ComponentClass;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import io.aftersales.warranty.FaultCause;
import io.aftersales.warranty.LegalQuestion;
import io.aftersales.warranty.PartSource;
import io.aftersales.warranty.WarrantyRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the domain gets from tables that answer, and from tables that a process owner has broken. */
class WarrantyTablesTest {

    private static final Map<String, List<String>> VALUES = Map.of(
            "productLine", TableUnderTest.names(ProductLine.class),
            "componentClass", TableUnderTest.names(ComponentClass.class),
            "cause", TableUnderTest.names(FaultCause.class),
            "partSource", TableUnderTest.names(PartSource.class));

    private final DecisionTables tables = mock(DecisionTables.class);
    private final WarrantyRules rules = new WarrantyTables(tables);

    @ParameterizedTest
    @ValueSource(strings = {"warranty-terms", "covered-cause", "repair-guarantee", "legal-limits", "parts-quality"})
    void columnsOfferTheValuesThatTheApplicationKnows(String id) {
        Map<String, List<String>> offered = Dmn.readModelFromFile(
                        Path.of("processes/warranty", id + ".dmn").toFile())
                .getModelElementsByType(Input.class)
                .stream()
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

    @Test
    @Requirement({"WAR-09", "F12"})
    void aGuaranteeOfLessThanThirtyDaysIsNoAnswer() {
        when(tables.row(any(), any()))
                .thenReturn(Optional.of(Map.of("days", 29L, "clause", "c", "rule", "r")))
                .thenReturn(Optional.of(Map.of("days", 30L, "clause", "c", "rule", "r")));

        assertThatIllegalStateException()
                .isThrownBy(() -> rules.guarantee(ProductLine.VEHICLE))
                .withMessage("Decision table 'repair-guarantee' answers days = 29, expected at least 30");
        assertThat(rules.guarantee(ProductLine.VEHICLE).days()).isEqualTo(30);
    }

    @Test
    void tableWithoutAnswerIsNamedWithItsInputs() {
        when(tables.row(any(), any())).thenReturn(Optional.empty());

        assertThatIllegalStateException()
                .isThrownBy(() -> rules.cause(FaultCause.WEAR))
                .withMessage("Decision table 'covered-cause' has no row for {cause=WEAR}");
    }

    @Test
    void answerOfAnotherTypeIsNamed() {
        when(tables.row(any(), any()))
                .thenReturn(Optional.of(Map.of("covered", "yes", "months", 0L, "clause", "c", "rule", "r")));
        when(tables.rows(any(), any())).thenReturn(List.of(Map.of("remedy", "APOLOGY", "clause", "c", "rule", "r")));
        LegalQuestion question =
                new LegalQuestion(ProductLine.SMART_HOME, null, LocalDate.of(2026, 3, 1), true, true, 0, 0);

        assertThatIllegalStateException()
                .isThrownBy(() -> rules.cause(FaultCause.WEAR))
                .withMessage("Decision table 'covered-cause' answers covered = yes, expected a Boolean");
        assertThatIllegalStateException()
                .isThrownBy(() -> rules.term(ProductLine.VEHICLE, ComponentClass.SOFTWARE))
                .withMessageContaining("answers months = 0, expected at least 1");
        assertThatIllegalStateException()
                .isThrownBy(() -> rules.legalLimits(question))
                .withMessageContaining("answers remedy = APOLOGY");
    }
}
