package io.aftersales.repairs.process;

import static io.aftersales.repairs.process.RepairStepsInMemory.NUMBER;
import static io.aftersales.repairs.process.RepairStepsInMemory.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import io.aftersales.repairs.ProgressReport;
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

/** Walks {@code processes/repairs/repair-progress.bpmn}. */
@Deployment(resources = "processes/repairs/repair-progress.bpmn")
class RepairProgressTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/repairs/repair-progress.bpmn");

    private final RepairStepsInMemory steps = new RepairStepsInMemory();

    @Test
    @Requirement("RPR-31")
    void theFormNamesTheClaimAndTheProcessGoesByItsNumber() {
        ProcessInstance progress = ENGINE.getRuntimeService()
                .startProcessInstanceByKey(
                        "repair-progress",
                        Map.ofEntries(
                                RepairFormVariables.CLAIM.is(" " + NUMBER),
                                RepairFormVariables.PROGRESS.is("The pump is on its way"),
                                RepairFormVariables.NEW_DAY.is("2026-12-04"),
                                RepairFormVariables.TOLD_AT.is("2026-11-25T10:00")));

        verify(steps.progress)
                .tell(NUMBER, new ProgressReport("The pump is on its way", "2026-12-04", "2026-11-25T10:00"), USER);
        assertThat(ENGINE.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(progress.getId())
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(NUMBER);
    }
}
