package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintStepsInMemory.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.TestEngine;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks {@code processes/complaints/complaint-ending.bpmn}. */
@Deployment(resources = "processes/complaints/complaint-ending.bpmn")
class ComplaintEndingTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/complaints/complaint-ending.bpmn");

    private final ComplaintStepsInMemory steps = new ComplaintStepsInMemory();

    @Test
    void theFormNamesWhatEndsAndTheProcessGoesByItsNumber() {
        when(steps.endings.end(" " + NUMBER, "RECEIVED_TWICE", "CP-20261124-000009", "Same letter", "complaints"))
                .thenReturn(NUMBER);

        ProcessInstance ending = ENGINE.getRuntimeService()
                .startProcessInstanceByKey(
                        "complaint-ending",
                        Map.ofEntries(
                                ComplaintFormVariables.NUMBER.is(" " + NUMBER),
                                ComplaintFormVariables.ENDING.is("RECEIVED_TWICE"),
                                ComplaintFormVariables.MERGE_INTO.is("CP-20261124-000009"),
                                ComplaintFormVariables.ENDING_REASON.is("Same letter")));

        assertThat(ENGINE.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(ending.getId())
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(NUMBER);
    }
}
