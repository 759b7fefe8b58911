package io.aftersales.replacements.process;

import static io.aftersales.replacements.process.ReplacementStepsInMemory.CLAIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.aftersales.claims.ServiceMode;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Optional;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A claim that an earlier release opened: its model takes nothing but the next service over from a replacement. */
class EarlierCallerTest {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    private final ReplacementStepsInMemory steps = new ReplacementStepsInMemory();

    private String deployment = "";

    @BeforeEach
    void deploy() {
        deployment = ENGINE.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "earlier-claim.bpmn",
                        Bpmn.createExecutableProcess("earlier-claim")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .callActivity()
                                .calledElement("closing")
                                .camundaIn("claimNumber", "claimNumber")
                                .camundaIn("serviceMode", "serviceMode")
                                .camundaOut("nextService", "nextService")
                                .userTask("Task_After")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "closing.bpmn",
                        Bpmn.createExecutableProcess("closing")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask()
                                .camundaDelegateExpression("${closeReplacementDelegate}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void remove() {
        ENGINE.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    @Requirement("RPL-16")
    void itIsToldThatTheProductIsInTheWorkshop() {
        when(steps.closing.repairMode(CLAIM)).thenReturn(Optional.of(ServiceMode.WORKSHOP));

        assertThat(claim().variable("serviceMode")).isEqualTo("WORKSHOP");
    }

    @Test
    void itKeepsItsModeWhereNothingWasCollected() {
        assertThat(claim().variable("serviceMode")).isEqualTo("ON_SITE");
    }

    private static Walk claim() {
        return Walk.start(
                ENGINE,
                "earlier-claim",
                CLAIM,
                ReplacementVariables.CLAIM_NUMBER.is(CLAIM),
                ReplacementVariables.SERVICE_MODE.is("ON_SITE"));
    }
}
