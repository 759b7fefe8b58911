package io.aftersales.repairs.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.repairs.WaitingAnswer;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code processes/repairs/dispatch-priority.dmn}. */
class DispatchPriorityTest {

    private final TableUnderTest priority = new TableUnderTest("repairs", "dispatch-priority");

    @ParameterizedTest(name = "urgent {0}, engineer free {1}: {2}")
    @CsvSource({"true, true, REASSIGN", "true, false, REBOOK", "false, true, REBOOK", "false, false, REBOOK"})
    @Requirement("DSP-14")
    void onlyTheUrgentTakeAFreeEngineer(boolean urgent, boolean engineerFree, WaitingAnswer answer) {
        assertThat(priority.answer("waitingAnswer", Map.of("urgent", urgent, "engineerFree", engineerFree)))
                .isEqualTo(answer.name());
    }

    @Test
    void everyCombinationHasExactlyOneAnswerThatTheProcessKnows() {
        priority.answersEveryCombination(
                Map.of("urgent", List.of(true, false), "engineerFree", List.of(true, false)),
                "waitingAnswer",
                TableUnderTest.names(WaitingAnswer.class));
    }
}
