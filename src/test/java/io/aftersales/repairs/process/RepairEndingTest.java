package io.aftersales.repairs.process;

import static io.aftersales.repairs.process.RepairStepsInMemory.NUMBER;
import static io.aftersales.repairs.process.RepairStepsInMemory.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks {@code processes/repairs/repair-ending.bpmn}. */
@Deployment(resources = "processes/repairs/repair-ending.bpmn")
class RepairEndingTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/repairs/repair-ending.bpmn");

    private final RepairStepsInMemory steps = new RepairStepsInMemory();

    @Test
    @Requirement("RPR-06")
    void theFormNamesTheClaimAndTheProcessGoesByItsNumber() {
        when(steps.endings.withdraw(" " + NUMBER, "He has bought another one", USER))
                .thenReturn(NUMBER);

        ProcessInstance ending = ENGINE.getRuntimeService()
                .startProcessInstanceByKey(
                        "repair-ending",
                        Map.ofEntries(
                                RepairFormVariables.CLAIM.is(" " + NUMBER),
                                RepairFormVariables.WITHDRAWAL_REASON.is("He has bought another one")));

        assertThat(ENGINE.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(ending.getId())
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(NUMBER);
    }
}
