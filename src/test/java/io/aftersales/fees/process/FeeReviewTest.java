package io.aftersales.fees.process;

import static io.aftersales.fees.process.FeeStepsInMemory.CLAIM;
import static io.aftersales.fees.process.FeeStepsInMemory.USER;
import static io.aftersales.fees.process.FeeStepsInMemory.groups;
import static io.aftersales.fees.process.FeeStepsInMemory.keptVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/fees/fee-review.bpmn}. */
@Deployment(resources = "processes/fees/fee-review.bpmn")
class FeeReviewTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/fees/fee-review.bpmn");

    private final FeeStepsInMemory steps = new FeeStepsInMemory();

    @Test
    @Requirement({"FEE-07", "FEE-08"})
    void financePassesASheet() {
        Walk review = start();

        assertThat(groups(ENGINE, review.task("Task_ReviewFeeSheet"))).containsExactly("finance");
        decide(review, "PASSED", "1");

        verify(steps.reviews).review(CLAIM, "PASSED", "1", "Why so", "1 dept-general", USER);
        assertThat(review.visited()).contains("EndEvent_FeeSheetPassed");
        assertThat(keptVariables(ENGINE)).noneMatch(name -> name.startsWith("private"));
    }

    @Test
    @Requirement("FEE-08")
    void theEngineerCorrectsWhatFinanceSendsBack() {
        Walk review = start();

        decide(review, "RETURNED", "1");
        assertThat(review.task("Task_CorrectFeeSheet").getAssignee()).isEqualTo("engineer");
        assertThat(groups(ENGINE, review.task("Task_CorrectFeeSheet")))
                .containsExactly("engineers", "service-managers", "service-supervisors");
        review.complete("Task_CorrectFeeSheet", FeeFormVariables.CORRECTION_ANSWER.is("It is right"));
        verify(steps.reviews).resubmit(CLAIM, "It is right", USER);
        decide(review, "PASSED", "2");

        assertThat(review.ended()).isTrue();
    }

    private static Walk start() {
        return Walk.start(
                ENGINE, "fee-review", CLAIM, FeeVariables.CLAIM_NUMBER.is(CLAIM), FeeVariables.ENGINEER.is("engineer"));
    }

    private static void decide(Walk review, String decision, String version) {
        review.complete(
                "Task_ReviewFeeSheet",
                FeeVariables.REVIEW_DECISION.is(decision),
                FeeFormVariables.REVIEWED_VERSION.is(version),
                FeeFormVariables.REVIEW_REASON.is("Why so"),
                FeeFormVariables.BEARERS.is("1 dept-general"));
    }
}
