package io.aftersales.repairs.process;

import static io.aftersales.repairs.process.RepairStepsInMemory.COMPLETION_DUE_AT;
import static io.aftersales.repairs.process.RepairStepsInMemory.COMPLETION_WARN_AT;
import static io.aftersales.repairs.process.RepairStepsInMemory.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Work that began in a model of an earlier release, which books no visits, or takes parts by post for work. */
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

    @Test
    @Deployment(resources = "processes/repairs/repair-work.bpmn")
    @Requirement("DSP-05")
    void whatIsServedByPostAndWasBegunAsWorkGoesOnAsWork() {
        Walk work = Walk.start(
                ENGINE,
                "repair-work",
                NUMBER,
                RepairVariables.CLAIM_NUMBER.is(NUMBER),
                RepairVariables.URGENT.is(false),
                RepairVariables.SERVICE_MODE.is("PARTS_BY_POST"),
                RepairVariables.ENGINEER.is("engineer"),
                RepairVariables.REPAIR_OUTCOME.is(RepairVariables.OPEN),
                RepairVariables.COMPLETION_WARN_AT.is(COMPLETION_WARN_AT.toString()),
                RepairVariables.COMPLETION_DUE_AT.is(COMPLETION_DUE_AT.toString()));

        work.complete("Task_RepairProduct", RepairVariables.WORK_RESULT.is("DONE"))
                .complete("Task_InspectQuality", RepairVariables.INSPECTION_PASSED.is(true))
                .complete("Task_HandOver", RepairVariables.CUSTOMER_SATISFIED.is(true));

        assertThat(work.ended()).isTrue();
        assertThat(work.variable("repairOutcome")).isEqualTo("REPAIRED");
    }
}
