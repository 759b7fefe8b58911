package io.aftersales.repairs.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.repairs.RepairRules;
import io.aftersales.repairs.WaitingAnswer;
import io.aftersales.repairs.WaitingReason;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules as the application asks them: by the tables that are deployed with it. */
@IntegrationTest
class DeployedRepairTablesTest {

    @Autowired
    RepairRules rules;

    @Test
    @Requirement("DSP-11")
    void onlyWaitingForTheCustomerStopsTheClock() {
        assertThat(rules.pauses(WaitingReason.CUSTOMER)).isTrue();
        assertThat(rules.pauses(WaitingReason.PART)).isFalse();
    }

    @Test
    @Requirement("RPR-29")
    void customersHearOfAnUrgentRepairEachDay() {
        assertThat(rules.reportDays(false)).isEqualTo(3);
        assertThat(rules.reportDays(true)).isEqualTo(1);
    }

    @Test
    @Requirement("DSP-14")
    void anUrgentCustomerGetsAnotherEngineerWhereOneIsFree() {
        assertThat(rules.waitingAnswer(true, true, true)).isEqualTo(WaitingAnswer.REASSIGN);
        assertThat(rules.waitingAnswer(true, true, false)).isEqualTo(WaitingAnswer.REBOOK);
        assertThat(rules.waitingAnswer(false, true, true)).isEqualTo(WaitingAnswer.NO_CHANGE);
    }
}
