package io.aftersales.claims.process;

import static io.aftersales.claims.process.ClaimWalks.NUMBER;

import io.aftersales.testing.StandIn;
import io.aftersales.testing.Walk;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Walks through {@code processes/claims/claim-intake.bpmn} up to the services, which are stand-ins. */
@Deployment(
        resources = {
            "processes/claims/claim-intake.bpmn",
            "processes/claims/response-escalation.bpmn",
            "processes/claims/claim-triage.bpmn",
            "processes/claims/service-mode.dmn",
            "processes/commitments/escalation.bpmn"
        })
abstract class IntakeWalks {

    static final String CONTACT_CUSTOMER = "Task_ContactCustomer";
    private static final String TRIAGE = "Task_TriageClaim";
    static final String GUIDE = "Task_GuideCustomer";
    static final String REPAIR = "Call_Repair";
    static final String REPLACEMENT = "Call_Replacement";
    static final String FOLLOW_UP = "Call_FollowUp";
    static final String DECIDE = "Task_DecideOutcome";

    final ClaimSteps steps = new ClaimSteps();
    private final ProcessEngineExtension engine;
    private String services = "";

    IntakeWalks(ProcessEngineExtension engine) {
        this.engine = engine;
    }

    @BeforeEach
    void offerServices() {
        services = StandIn.deploy(engine, "repair", "replacement", "follow-up");
    }

    @AfterEach
    void removeServices() {
        engine.getRepositoryService().deleteDeployment(services, true);
    }

    EngineClaimProcess process() {
        return ClaimWalks.process(engine);
    }

    Walk received(String number, boolean urgent) {
        process().start(ClaimWalks.repair(number, urgent));
        return Walk.of(
                engine,
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, "claim-intake")
                        .singleResult());
    }

    Walk triaged(String mode) {
        Walk intake = responded(mode);
        intake.called("claim-triage")
                .complete(
                        TRIAGE,
                        ClaimVariables.SERVICE_MODE.is(mode),
                        ClaimFormVariables.WARRANTY_CONDITIONS.is("OPEN"));
        return intake;
    }

    private Walk responded(String plan) {
        Walk intake = received(NUMBER, false);
        intake.called("response-escalation")
                .complete(
                        CONTACT_CUSTOMER,
                        ClaimVariables.CUSTOMER_REACHED.is(true),
                        ClaimVariables.SERVICE_PLAN.is(plan));
        return intake;
    }

    static void followedUp(Walk intake) {
        intake.called("follow-up").complete(StandIn.TASK);
    }
}
