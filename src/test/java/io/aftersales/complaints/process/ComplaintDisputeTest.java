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

/** Walks {@code processes/complaints/complaint-dispute.bpmn}. */
@Deployment(resources = "processes/complaints/complaint-dispute.bpmn")
class ComplaintDisputeTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/complaints/complaint-dispute.bpmn");

    private final ComplaintStepsInMemory steps = new ComplaintStepsInMemory();

    @Test
    @Requirement({"CMP-40", "CMP-44"})
    void theFormNamesTheComplaintAndTheProcessGoesByItsNumber() {
        when(steps.disputes.takeDown(NUMBER, "PHONE", "It broke again", "quality", "complaints"))
                .thenReturn(NUMBER);

        ProcessInstance dispute = ENGINE.getRuntimeService()
                .startProcessInstanceByKey(
                        "complaint-dispute",
                        Map.ofEntries(
                                ComplaintFormVariables.NUMBER.is(NUMBER),
                                ComplaintFormVariables.CONTACT_CHANNEL.is("PHONE"),
                                ComplaintFormVariables.DISPUTE.is("It broke again"),
                                ComplaintFormVariables.COORDINATOR.is("quality")));

        assertThat(ENGINE.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(dispute.getId())
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(NUMBER);
    }
}
