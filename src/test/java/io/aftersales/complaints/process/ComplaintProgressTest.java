package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintStepsInMemory.NUMBER;
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

/** Walks {@code processes/complaints/complaint-progress.bpmn}. */
@Deployment(resources = "processes/complaints/complaint-progress.bpmn")
class ComplaintProgressTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/complaints/complaint-progress.bpmn");

    private final ComplaintStepsInMemory steps = new ComplaintStepsInMemory();

    @Test
    @Requirement("CMP-31")
    void theFormNamesTheComplaintAndTheProcessGoesByItsNumber() {
        when(steps.handling.tellProgress(NUMBER, "PHONE", "Soon", "complaints")).thenReturn(NUMBER);

        ProcessInstance progress = ENGINE.getRuntimeService()
                .startProcessInstanceByKey(
                        "complaint-progress",
                        Map.ofEntries(
                                ComplaintFormVariables.NUMBER.is(NUMBER),
                                ComplaintFormVariables.PROGRESS_CHANNEL.is("PHONE"),
                                ComplaintFormVariables.PROGRESS_TOLD.is("Soon")));

        assertThat(ENGINE.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(progress.getId())
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(NUMBER);
    }
}
