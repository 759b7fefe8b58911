package io.aftersales.claims.process;

import static io.aftersales.claims.process.ClaimWalks.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimRequest;
import io.aftersales.claims.ServiceType;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the domain asks of running claims: each call finds its own claim and no other. */
@Deployment(
        resources = {
            "processes/claims/claim-intake.bpmn",
            "processes/claims/duplicate-review.bpmn",
            "processes/claims/response-escalation.bpmn",
            "processes/claims/claim-triage.bpmn",
            "processes/claims/service-mode.dmn",
            "processes/commitments/escalation.bpmn"
        })
class EngineClaimProcessTest {

    private static final String CONTACT_CUSTOMER = "Task_ContactCustomer";
    private static final String TRIAGE = "Task_TriageClaim";

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @BeforeEach
    void registerSteps() {
        new ClaimSteps();
    }

    @Test
    void aUnitWithHundredsOfOpenClaimsStopsNoFurtherOne() {
        List<String> candidates = IntStream.rangeClosed(1, 500)
                .mapToObj("CL-20261122-%06d"::formatted)
                .toList();

        process().reviewDuplicates(NUMBER, candidates);

        assertThat(String.valueOf(ENGINE.getRuntimeService()
                        .createVariableInstanceQuery()
                        .variableName("duplicateCandidates")
                        .singleResult()
                        .getValue()))
                .startsWith("CL-20261122-000001, ")
                .endsWith("CL-20261122-000010, … +490");
    }

    @Test
    void endingAClaimThatHasEndedHasNoEffect() {
        Walk intake = received(NUMBER, false);
        process().end(NUMBER);

        process().end(NUMBER);

        assertThat(intake.ended()).isTrue();
    }

    @Test
    @Requirement({"RSP-04", "T02"})
    void aResponseWhosePromiseBecameStricterGoesBeforeOthers() {
        Walk intake = received(NUMBER, false);
        Walk other = received("CL-20261123-000002", false).called("response-escalation");

        process().hurryResponse(NUMBER);

        assertThat(intake.called("response-escalation").task(CONTACT_CUSTOMER).getPriority())
                .isEqualTo(80);
        assertThat(intake.variable("urgent")).isEqualTo(false);
        assertThat(other.task(CONTACT_CUSTOMER).getPriority()).isEqualTo(50);
    }

    @Test
    @Requirement("RSP-05")
    void aClaimThatBecomesUrgentGoesBeforeOthersFromThenOn() {
        Walk intake = received(NUMBER, false);
        Walk response = intake.called("response-escalation");
        Walk other = received("CL-20261123-000002", false).called("response-escalation");

        process().makeUrgent(NUMBER);

        assertThat(response.task(CONTACT_CUSTOMER).getPriority()).isEqualTo(80);
        response.complete(CONTACT_CUSTOMER, ClaimVariables.CUSTOMER_REACHED.is(false));
        assertThat(response.task(CONTACT_CUSTOMER).getPriority()).isEqualTo(80);
        response.complete(CONTACT_CUSTOMER, ClaimVariables.CUSTOMER_REACHED.is(true));
        assertThat(intake.called("claim-triage").task(TRIAGE).getPriority()).isEqualTo(80);
        assertThat(other.task(CONTACT_CUSTOMER).getPriority()).isEqualTo(50);
    }

    @Test
    @Requirement("RSP-05")
    void aClaimThatBecomesUrgentInTriageGoesBeforeOthers() {
        Walk intake = received(NUMBER, false);
        intake.called("response-escalation").complete(CONTACT_CUSTOMER, ClaimVariables.CUSTOMER_REACHED.is(true));
        Walk triage = intake.called("claim-triage");
        assertThat(triage.task(TRIAGE).getPriority()).isEqualTo(50);

        process().makeUrgent(NUMBER);

        assertThat(triage.task(TRIAGE).getPriority()).isEqualTo(80);
    }

    @Test
    @Requirement({"POL-11", "CLM-08"})
    void whatIsRecordedBeforeTriageIsWhatTheTableIsAskedWith() {
        Walk intake = received(NUMBER, false);
        Walk other = received("CL-20261123-000002", false);

        process().follow(NUMBER, request(ClaimKind.PARTS, ProductLine.VEHICLE), ChargeBasis.PAID_SERVICE);

        intake.called("response-escalation").complete(CONTACT_CUSTOMER, ClaimVariables.CUSTOMER_REACHED.is(true));
        Walk triage = intake.called("claim-triage");
        assertThat(triage.variable("kind")).isEqualTo("PARTS");
        assertThat(triage.variable("productLine")).isEqualTo("VEHICLE");
        assertThat(triage.variable("chargeBasis")).isEqualTo("PAID_SERVICE");
        assertThat(triage.variable("proposedServiceMode")).isEqualTo("PARTS_BY_POST");
        assertThat(other.variable("kind")).isEqualTo("REPAIR");
    }

    @Test
    @Requirement({"POL-11", "CLM-08", "DSP-03"})
    void whatIsRecordedDuringTriageChangesItsProposal() {
        Walk intake = received(NUMBER, false);
        intake.called("response-escalation").complete(CONTACT_CUSTOMER, ClaimVariables.CUSTOMER_REACHED.is(true));
        Walk triage = intake.called("claim-triage");

        process().follow(NUMBER, request(ClaimKind.PARTS, ProductLine.VEHICLE), ChargeBasis.PAID_SERVICE);

        assertThat(triage.variable("proposedServiceMode")).isEqualTo("PARTS_BY_POST");
        assertThat(ENGINE.getTaskService().getVariable(triage.task(TRIAGE).getId(), "serviceMode"))
                .as("what the form starts from")
                .isEqualTo("PARTS_BY_POST");
    }

    @Test
    @Requirement({"CLM-08", "DSP-02"})
    void whatIsRecordedDuringGuidanceDecidesWhatComesAfterIt() {
        Walk intake = received(NUMBER, false);
        intake.called("response-escalation").complete(CONTACT_CUSTOMER, ClaimVariables.CUSTOMER_REACHED.is(true));
        Walk triage = intake.called("claim-triage");
        triage.complete(TRIAGE, ClaimVariables.SERVICE_MODE.is("REMOTE_GUIDANCE"));
        assertThat(triage.variable("nextService")).isEqualTo("REPAIR");

        process().follow(NUMBER, request(ClaimKind.RETURN, ProductLine.SMART_HOME), ChargeBasis.WARRANTY);

        assertThat(triage.variable("nextService")).isEqualTo("REPLACEMENT");
    }

    @Test
    void aClaimWithoutProcessIsMadeUrgentWithoutEffect() {
        process().makeUrgent(NUMBER);

        assertThat(ENGINE.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    private static ClaimRequest request(ClaimKind kind, ProductLine line) {
        return new ClaimRequest(
                ClaimChannel.EMAIL,
                kind,
                ServiceType.FAULT_REPAIR,
                line,
                "Lock X1",
                null,
                null,
                null,
                null,
                null,
                null,
                "It does not open");
    }

    private static EngineClaimProcess process() {
        return ClaimWalks.process(ENGINE);
    }

    private static Walk received(String number, boolean urgent) {
        process().start(ClaimWalks.repair(number, urgent));
        return Walk.of(
                ENGINE,
                ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, "claim-intake")
                        .singleResult());
    }
}
