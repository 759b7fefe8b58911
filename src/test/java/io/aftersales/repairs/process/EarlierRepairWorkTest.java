package io.aftersales.repairs.process;

import static io.aftersales.repairs.process.RepairStepsInMemory.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Work that began in the model of an earlier release, which books no visits. */
class EarlierRepairWorkTest {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @BeforeEach
    void answers() {
        new RepairStepsInMemory();
    }

    @Test
    @Requirement("RPR-07")
    void anotherVisitLeadsBackToTheDiagnosis() {
        String deployment = ENGINE.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "earlier-work.bpmn",
                        Bpmn.createExecutableProcess("earlier-work")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("Task_RepairProduct")
                                .serviceTask()
                                .camundaDelegateExpression("${recordRepairDelegate}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        try {
            Walk work = Walk.start(ENGINE, "earlier-work", NUMBER, RepairVariables.CLAIM_NUMBER.is(NUMBER));

            work.complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("VISIT_NEEDED"));

            assertThat(work.variable("workOutcome")).isEqualTo("NOT_ACCEPTED");
        } finally {
            ENGINE.getRepositoryService().deleteDeployment(deployment, true);
        }
    }
}
