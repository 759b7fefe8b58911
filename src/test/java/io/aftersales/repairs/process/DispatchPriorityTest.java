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

    @ParameterizedTest(name = "booked {0}, urgent {1}, engineer free {2}: {3}")
    @CsvSource({
        "true, true, true, REASSIGN",
        "true, true, false, REBOOK",
        "true, false, true, REBOOK",
        "true, false, false, REBOOK",
        "false, true, true, NO_CHANGE",
        "false, false, false, NO_CHANGE"
    })
    @Requirement("DSP-14")
    void onlyTheUrgentTakeAFreeEngineer(
            boolean visitBooked, boolean urgent, boolean engineerFree, WaitingAnswer answer) {
        assertThat(priority.answer(
                        "waitingAnswer",
                        Map.of("visitBooked", visitBooked, "urgent", urgent, "engineerFree", engineerFree)))
                .isEqualTo(answer.name());
    }

    @Test
    void everyCombinationHasExactlyOneAnswerThatTheProcessKnows() {
        priority.answersEveryCombination(
                Map.of(
                        "visitBooked",
                        List.of(true, false),
                        "urgent",
                        List.of(true, false),
                        "engineerFree",
                        List.of(true, false)),
                "waitingAnswer",
                TableUnderTest.names(WaitingAnswer.class));
    }
}
