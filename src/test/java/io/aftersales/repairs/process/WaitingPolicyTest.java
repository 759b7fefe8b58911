package io.aftersales.repairs.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.repairs.WaitingReason;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code processes/repairs/waiting-policy.dmn}. */
class WaitingPolicyTest {

    private final TableUnderTest policy = new TableUnderTest("repairs", "waiting-policy");

    @ParameterizedTest(name = "waiting for {0} stops the clock: {1}")
    @CsvSource({"CUSTOMER, true", "PART, false"})
    @Requirement({"DSP-11", "F44"})
    void theClockStopsForTheCustomerAndNotForAPart(WaitingReason reason, boolean pauses) {
        assertThat(policy.answer("pauses", Map.of("waitingReason", reason.name())))
                .isEqualTo(pauses);
    }

    @Test
    void everyReasonHasExactlyOneAnswer() {
        policy.answersEveryCombination(
                Map.of("waitingReason", TableUnderTest.names(WaitingReason.class)), "pauses", List.of(true, false));
    }

    @Test
    void aReasonThatNobodyKnowsHasNoAnswer() {
        assertThat(policy.rows(Map.of("waitingReason", "LUNCH"))).isEmpty();
    }
}
