package io.aftersales.commitments.process;

import static io.aftersales.commitments.process.EscalationVariables.CASE_NUMBER;
import static io.aftersales.commitments.process.EscalationVariables.COMMITMENT_ID;
import static io.aftersales.commitments.process.EscalationVariables.ESCALATION;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.Escalation.Told;
import io.aftersales.commitments.EscalationDesk;
import io.aftersales.engine.CurrentUser;
import io.aftersales.staff.Colleagues;
import io.aftersales.testing.Walk;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;

/** Walks through {@code processes/commitments/escalation.bpmn}, started alone or called by another model. */
@Deployment(resources = "processes/commitments/escalation.bpmn")
abstract class EscalationWalks {

    static final String SUBJECT = "CL-20261123-000001";
    static final String ESCALATE = "Task_EscalatePromise";
    static final String LADDER_ENDED = "EndEvent_LadderEnded";
    static final UUID PROMISE = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    static final Instant DUE = Instant.parse("2026-11-24T02:00:00.123Z");
    static final Instant NEXT = Instant.parse("2026-11-24T06:00:00.123Z");
    static final Told FIRST = new Told(1, "service-supervisors", 80, DUE, Optional.of(NEXT));
    static final Told LAST = new Told(2, "service-managers", 85, DUE, Optional.empty());

    final EscalationDesk desk = mock(EscalationDesk.class);
    final CurrentUser user = mock(CurrentUser.class);
    final Colleagues staff = mock(Colleagues.class);
    private final ProcessEngineExtension engine;

    EscalationWalks(ProcessEngineExtension engine) {
        this.engine = engine;
    }

    @BeforeEach
    void registerSteps() {
        Mocks.register("recordBreachDelegate", new RecordBreachDelegate(desk));
        Mocks.register("escalatePromiseDelegate", new EscalatePromiseDelegate(desk));
        Mocks.register("recordTakeoverDelegate", new RecordTakeoverDelegate(desk, user, staff));
        when(user.name()).thenReturn("supervisor");
    }

    EscalationInstances instances() {
        return new EscalationInstances(
                engine.getRuntimeService(), engine.getManagementService(), engine.getIdentityService());
    }

    /** A ladder whose first step is done. */
    Walk told() {
        return started().execute(ESCALATE);
    }

    Walk started() {
        return Walk.start(engine, ESCALATION, SUBJECT, COMMITMENT_ID.is(PROMISE.toString()), CASE_NUMBER.is(SUBJECT));
    }

    Walk caller() {
        engine.manageDeployment(engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "caller.bpmn",
                        Bpmn.createExecutableProcess("caller")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .parallelGateway("Gateway_Fork")
                                .userTask("Task_ContactCustomer")
                                .endEvent()
                                .moveToNode("Gateway_Fork")
                                .userTask("Task_OrderPart")
                                .camundaCandidateGroups("service-desk")
                                .camundaAssignee("desk")
                                .endEvent()
                                .moveToNode("Gateway_Fork")
                                .userTask("Task_SignReport")
                                .camundaAssignee("engineer")
                                .endEvent()
                                .moveToNode("Gateway_Fork")
                                .callActivity("Call_Escalation")
                                .calledElement(ESCALATION)
                                .camundaInBusinessKey("#{execution.processBusinessKey}")
                                .camundaIn("commitmentId", "commitmentId")
                                .camundaIn("caseNumber", "caseNumber")
                                .endEvent()
                                .done())
                .deploy());
        return Walk.start(engine, "caller", SUBJECT, COMMITMENT_ID.is(PROMISE.toString()), CASE_NUMBER.is(SUBJECT));
    }
}
