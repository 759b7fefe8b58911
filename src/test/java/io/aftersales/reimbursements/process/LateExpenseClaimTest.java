package io.aftersales.reimbursements.process;

import static io.aftersales.reimbursements.process.ReimbursementSteps.NUMBER;
import static io.aftersales.reimbursements.process.ReimbursementSteps.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks every path of {@code processes/reimbursements/late-expense-claim.bpmn}. */
@Deployment(resources = "processes/reimbursements/late-expense-claim.bpmn")
class LateExpenseClaimTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING =
            new ModelCoverage(ENGINE, "processes/reimbursements/late-expense-claim.bpmn");

    private final ReimbursementSteps steps = new ReimbursementSteps();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Requirement("F50")
    void aManagerDecidesWithAReason(boolean granted) {
        Walk late = Walk.start(ENGINE, "late-expense-claim", NUMBER, ReimbursementVariables.EXPENSE_NUMBER.is(NUMBER));

        late.complete(
                "Task_DecideLateClaim",
                ReimbursementVariables.EXCEPTION_GRANTED.is(granted),
                ReimbursementFormVariables.REASON.is("He was ill"));

        verify(steps.exceptions).decideLate(NUMBER, granted, "He was ill", USER);
        assertThat(late.ended()).isTrue();
    }
}
