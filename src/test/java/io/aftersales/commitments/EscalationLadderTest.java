package io.aftersales.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table {@code escalation-ladder}: who is told of a broken promise, level by level. */
class EscalationLadderTest {

    private static final Table COMMITMENTS = new Table("service-commitments");
    private static final Table LADDER = new Table("escalation-ladder");

    @ParameterizedTest
    @EnumSource
    void everyKindHasOneRowUrgentOrNotAndALadderThatBeginsAtLevelOne(CommitmentKind kind) {
        for (boolean urgent : new boolean[] {true, false}) {
            Map<String, Object> row = COMMITMENTS.only(inputs(kind, urgent, "SMART_HOME"));

            assertThat(LADDER.only(level(String.valueOf(row.get("ladder")), 1)))
                    .containsKeys("group", "priority", "channel");
        }
    }

    @Requirement({"T01", "T02"})
    @ParameterizedTest(name = "{0} level {1}: {4}, next after {2} {3}")
    @CsvSource({
        "response, 1, 4, HOURS, service-supervisors, 80",
        "response, 2, 20, HOURS, service-managers, 85",
        "response, 3, 0, HOURS, process-owners, 90",
        "response-urgent, 1, 1, HOURS, service-supervisors, 90",
        "response-urgent, 2, 3, HOURS, service-managers, 95",
        "response-urgent, 3, 0, HOURS, process-owners, 100",
    })
    void tellsOneLevelAfterTheOtherOfAResponseThatIsOverdue(
            String ladder, long level, long waitAmount, String waitUnit, String group, long priority) {
        assertThat(LADDER.only(level(ladder, level)))
                .containsEntry("waitAmount", waitAmount)
                .containsEntry("waitUnit", waitUnit)
                .containsEntry("group", group)
                .containsEntry("channel", "MAIL")
                .containsEntry("priority", priority);
    }

    @Test
    void laddersEndAfterTheirLastLevel() {
        assertThat(LADDER.rows(level("response", 0))).isEmpty();
        assertThat(LADDER.rows(level("response", 4))).isEmpty();
        assertThat(LADDER.rows(level("response-urgent", 4))).isEmpty();
        assertThat(LADDER.rows(level("follow-up", 2))).isEmpty();
        assertThat(LADDER.rows(level("expense-payment", 3))).isEmpty();
    }

    @Test
    void everyLadderNamedByACommitmentHasNoGap() {
        Arrays.stream(CommitmentKind.values())
                .map(kind -> COMMITMENTS.only(inputs(kind, true, "VEHICLE")).get("ladder"))
                .forEach(ladder -> {
                    int levels = 0;
                    while (!LADDER.rows(level(String.valueOf(ladder), levels + 1))
                            .isEmpty()) {
                        levels++;
                        assertThat((Long) LADDER.only(level(String.valueOf(ladder), levels))
                                        .get("priority"))
                                .as("priority of %s, level %d: in the filter \"Urgent\"", ladder, levels)
                                .isBetween(80L, 100L);
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
}
