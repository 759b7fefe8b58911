package io.aftersales.complaints.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import io.aftersales.testing.TableUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table {@code processes/complaints/complaint-decision.dmn}. */
class ComplaintDecisionTest {

    private final TableUnderTest decision = new TableUnderTest("complaints", "complaint-decision");

    @Test
    @Requirement("ORG-09")
    void theManagerHasTheFinalSay() {
        assertThat(decision.answer("group", Map.of("managerConcerned", false))).isEqualTo("service-managers");
    }

    @Test
    @Requirement("F06")
    void aComplaintAboutAManagerIsDecidedElsewhere() {
        assertThat(decision.answer("group", Map.of("managerConcerned", true))).isEqualTo("dept-general");
    }

    @Test
    void everyComplaintHasExactlyOneAnswer() {
        decision.answersEveryCombination(
                Map.of("managerConcerned", List.of(true, false)), "group", List.of("service-managers", "dept-general"));
    }
}
