package io.aftersales.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables {@code service-commitments} and {@code escalation-ladder}: every limit of the catalogue, and who is told. */
class ServiceCommitmentsTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision COMMITMENTS = decision("service-commitments");
    private static final DmnDecision LADDER = decision("escalation-ladder");

    @Requirement({"T01", "T02", "RSP-01", "RSP-04", "RSP-10", "F01", "F28"})
    @ParameterizedTest(name = "{0}, urgent {1}: {2} {3}, warned {4} {5} before, {8}")
    @CsvSource({
        "RESPONSE, false, 24, HOURS, 4, HOURS, false, 0, RSP-01",
        "RESPONSE, true, 2, HOURS, 1, HOURS, false, 0, RSP-04",
        "COMPLAINT_ACKNOWLEDGEMENT, false, 1, HOURS, 0, HOURS, false, 0, CMP-05",
        "COMPLAINT_CLASSIFICATION, false, 1, HOURS, 0, HOURS, false, 0, CMP-17",
        "COMPLAINT_RESOLUTION, false, 15, WORKING_DAYS, 3, WORKING_DAYS, false, 1, CMP-32",
        "COMPLAINT_RESULT, false, 24, HOURS, 4, HOURS, false, 0, CMP-34",
        "REPAIR_COMPLETION, false, 0, HOURS, 24, HOURS, true, 9, RPR-08",
        "APPOINTMENT, false, 0, HOURS, 1, HOURS, false, 9, DSP-07",
        "FOLLOW_UP, false, 3, DAYS, 1, DAYS, false, 0, SVY-05",
        "EXPENSE_SUBMISSION, false, 30, DAYS, 3, DAYS, false, 0, EXP-06",
        "EXPENSE_PAYMENT, false, 15, DAYS, 3, DAYS, true, 0, EXP-07",
    })
    void promisesWhatTheClauseSaysForEveryProductLine(
            CommitmentKind kind,
            boolean urgent,
            long amount,
            String unit,
            long warnAmount,
            String warnUnit,
            boolean pausable,
            long extensionLimit,
            String requirement) {
        for (ProductLine productLine : ProductLine.values()) {
            Map<String, Object> row = only(COMMITMENTS, inputs(kind, urgent, productLine.name()));

            assertThat(row)
                    .containsEntry("amount", amount)
                    .containsEntry("unit", unit)
                    .containsEntry("warnAmount", warnAmount)
                    .containsEntry("warnUnit", warnUnit)
                    .containsEntry("pausable", pausable)
                    .containsEntry("extensionLimit", extensionLimit)
                    .containsEntry("requirement", requirement);
            assertThat(row.get("clause")).asString().isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasOneRowUrgentOrNotAndALadderThatBeginsAtLevelOne(CommitmentKind kind) {
        for (boolean urgent : new boolean[] {true, false}) {
            Map<String, Object> row = only(COMMITMENTS, inputs(kind, urgent, "SMART_HOME"));

            assertThat(only(LADDER, level(String.valueOf(row.get("ladder")), 1)))
                    .containsKeys("group", "priority", "channel");
        }
    }

    @Requirement({"T01", "T02"})
    @ParameterizedTest(name = "{0} level {1}: {4}, next after {2} {3}")
    @CsvSource({
        "response, 1, 4, HOURS, service-supervisors, 60",
        "response, 2, 20, HOURS, service-managers, 70",
        "response, 3, 0, HOURS, process-owners, 80",
        "response-urgent, 1, 1, HOURS, service-supervisors, 80",
        "response-urgent, 2, 3, HOURS, service-managers, 90",
        "response-urgent, 3, 0, HOURS, process-owners, 100",
    })
    void tellsOneLevelAfterTheOtherOfAResponseThatIsOverdue(
            String ladder, long level, long waitAmount, String waitUnit, String group, long priority) {
        assertThat(only(LADDER, level(ladder, level)))
                .containsEntry("waitAmount", waitAmount)
                .containsEntry("waitUnit", waitUnit)
                .containsEntry("group", group)
                .containsEntry("channel", "MAIL")
                .containsEntry("priority", priority);
    }

    @Test
    void laddersEndAfterTheirLastLevel() {
        assertThat(rows(LADDER, level("response", 0))).isEmpty();
        assertThat(rows(LADDER, level("response", 4))).isEmpty();
        assertThat(rows(LADDER, level("response-urgent", 4))).isEmpty();
        assertThat(rows(LADDER, level("follow-up", 2))).isEmpty();
        assertThat(rows(LADDER, level("expense-payment", 3))).isEmpty();
    }

    @Test
    void everyLadderNamedByACommitmentHasNoGap() {
        Arrays.stream(CommitmentKind.values())
                .map(kind -> only(COMMITMENTS, inputs(kind, true, "VEHICLE")).get("ladder"))
                .forEach(ladder -> {
                    int levels = 0;
                    while (!rows(LADDER, level(String.valueOf(ladder), levels + 1))
                            .isEmpty()) {
                        levels++;
                    }
                    assertThat(levels).as("levels of %s", ladder).isBetween(1, 3);
                });
    }

    private static Map<String, Object> inputs(CommitmentKind kind, boolean urgent, String productLine) {
        return Map.of("kind", kind.name(), "urgent", urgent, "productLine", productLine);
    }

    private static Map<String, Object> level(String ladder, long level) {
        return Map.of("ladder", ladder, "level", level);
    }

    private static Map<String, Object> only(DmnDecision decision, Map<String, Object> inputs) {
        List<DmnDecisionRuleResult> rows = rows(decision, inputs);
        assertThat(rows).as("rows of %s for %s", decision.getKey(), inputs).hasSize(1);
        return rows.get(0).getEntryMap();
    }

    private static List<DmnDecisionRuleResult> rows(DmnDecision decision, Map<String, Object> inputs) {
        return List.copyOf(ENGINE.evaluateDecisionTable(decision, inputs));
    }

    private static DmnDecision decision(String id) {
        InputStream table = Objects.requireNonNull(
                ServiceCommitmentsTest.class.getResourceAsStream("/processes/commitments/" + id + ".dmn"));
        return ENGINE.parseDecision(id, table);
    }
}
