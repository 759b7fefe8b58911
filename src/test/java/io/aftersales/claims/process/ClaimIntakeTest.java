package io.aftersales.claims.process;

import static io.aftersales.claims.process.ClaimWalks.DUE_AT;
import static io.aftersales.claims.process.ClaimWalks.NUMBER;
import static io.aftersales.claims.process.ClaimWalks.WARN_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.ProductApplication;
import io.aftersales.claims.ClaimApplication;
import io.aftersales.claims.NextService;
import io.aftersales.problems.InvalidInput;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.StandIn;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks every path of {@code processes/claims/claim-intake.bpmn}. */
class ClaimIntakeTest extends IntakeWalks {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/claims/claim-intake.bpmn");

    ClaimIntakeTest() {
        super(ENGINE);
    }

    @Test
    @Requirement("CLM-08")
    void aClaimReceivedElsewhereIsRespondedToFirst() {
        Walk intake = received(NUMBER, true);

        assertThat(intake.visited()).contains("StartEvent_ClaimReceived").doesNotContain("Task_RegisterClaim");
        assertThat(intake.waitsAt()).containsExactly("Call_ResponseEscalation");
        assertThat(intake.variable("kind")).isEqualTo("REPAIR");
        Walk response = intake.called("response-escalation");
        assertThat(response.task(CONTACT_CUSTOMER).getPriority()).isEqualTo(80);
        assertThat(response.due("BoundaryEvent_ResponseAlmostDue")).isEqualTo(Date.from(WARN_AT));
        assertThat(response.due("BoundaryEvent_ResponseOverdue")).isEqualTo(Date.from(DUE_AT));
        verifyNoMoreInteractions(steps.intake);
    }

    @Test
    @Requirement({"CLM-08", "CLM-11", "CLM-12"})
    void aClaimTakenDownByStaffIsRegisteredAndNothingPrivateIsLeft() {
        when(steps.intake.register(any(), anyString())).thenReturn(ClaimWalks.repair(NUMBER, true));

        Walk intake = takenDown();

        verify(steps.intake)
                .register(
                        new ClaimApplication(
                                "PHONE",
                                "REPAIR",
                                null,
                                "SMART_HOME",
                                "true",
                                "LOCKED_OUT",
                                new CustomerApplication("Wang Fang", "+8613800000000", null, "Shanghai", "PHONE", "zh"),
                                new ProductApplication("Lock X1", "SN-1", null),
                                new ClaimApplication.Purchase("2026-01-05", "INVOICE", "I-1"),
                                "Does not open"),
                        "desk");
        assertThat(intake.visited()).contains("StartEvent_ClaimTakenDown", "Task_RegisterClaim");
        assertThat(intake.variable("claimNumber")).isEqualTo(NUMBER);
        assertThat(ClaimWalks.privateVariables(ENGINE)).isEmpty();
        assertThat(ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(NUMBER)
                        .count())
                .isEqualTo(2);
    }

    @Test
    void aStartFormWithoutReasonIsNotUrgent() {
        when(steps.intake.register(any(), anyString())).thenReturn(ClaimWalks.repair(NUMBER, false));

        Walk.start(ENGINE, "claim-intake", "draft");

        verify(steps.intake)
                .register(
                        new ClaimApplication(
                                null,
                                null,
                                null,
                                null,
                                "false",
                                null,
                                new CustomerApplication(null, null, null, null, null, null),
                                new ProductApplication(null, null, null),
                                new ClaimApplication.Purchase(null, null, null),
                                null),
                        "desk");
    }

    @Test
    void aWrongStartFormStartsNothing() {
        when(steps.intake.register(any(), anyString())).thenThrow(new InvalidInput(List.of()));

        assertThatThrownBy(ClaimIntakeTest::takenDown).isInstanceOf(InvalidInput.class);

        assertThat(ENGINE.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(ENGINE.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ON_SITE", "MAIL_IN", "PARTS_BY_POST", "WORKSHOP"})
    @Requirement({"DSP-02", "DSP-03", "DSP-05", "POL-15"})
    void everyOtherModeIsDeliveredBeforeTheClaimIsClosed(String mode) {
        Walk intake = triaged(mode);

        assertThat(intake.called("claim-triage").visited()).doesNotContain(GUIDE);
        Walk repair = intake.called("repair");
        assertThat(repair.variable("claimNumber")).isEqualTo(NUMBER);
        assertThat(repair.variable("urgent")).isEqualTo(false);
        assertThat(repair.variable("productLine")).isEqualTo("SMART_HOME");
        assertThat(repair.variable("serviceMode")).isEqualTo(mode);
        repair.complete(StandIn.TASK, ClaimVariables.NEXT_SERVICE.is("NONE"));
        followedUp(intake);
        intake.complete(DECIDE, ClaimFormVariables.OUTCOME.is("NOT_SOLVED"));

        verify(steps.closing).close(NUMBER, "NOT_SOLVED", false, null, "desk");
        assertThat(intake.ended()).isTrue();
    }

    @Test
    @Requirement({"RPL-03", "CLM-08"})
    void aWishForAnotherProductIsJudgedWithoutARepair() {
        when(steps.triage.triage(any(), any(), any(), any(), any(), any())).thenReturn(NextService.REPLACEMENT);

        Walk intake = triaged("ON_SITE");

        assertThat(intake.visited()).doesNotContain(REPAIR);
        Walk replacement = intake.called("replacement");
        assertThat(replacement.variable("claimNumber")).isEqualTo(NUMBER);
        replacement.complete(StandIn.TASK, ClaimVariables.NEXT_SERVICE.is("NONE"));
        assertThat(intake.waitsAt()).containsExactly(FOLLOW_UP);
    }

    @Test
    void aRequestThatIsWithdrawnBeforeTheCustomerIsReachedEnds() {
        Walk intake = received(NUMBER, false);

        intake.called("response-escalation")
                .complete(
                        CONTACT_CUSTOMER,
                        ClaimVariables.CUSTOMER_WITHDREW.is(true),
                        ClaimFormVariables.NOTE.is("It works again"));

        verify(steps.closing).close(NUMBER, "WITHDRAWN_BY_CUSTOMER", false, "It works again", "desk");
        assertThat(intake.visited())
                .contains("EndEvent_ClaimWithdrawn")
                .doesNotContain("Call_ClaimTriage", FOLLOW_UP, DECIDE);
        assertThat(intake.ended()).isTrue();
    }

    @Test
    void aClaimSettledOtherwiseEndsWithItsResponseAndItsLadder() {
        Walk intake = received(NUMBER, false);
        Walk response = intake.called("response-escalation");
        response.execute("BoundaryEvent_ResponseOverdue");
        Walk other = received("CL-20261123-000002", false);

        process().end(NUMBER);

        assertThat(intake.visited()).contains("EndEvent_IntakeEnded");
        assertThat(intake.ended()).isTrue();
        assertThat(response.ended()).isTrue();
        assertThat(response.called("escalation").ended()).isTrue();
        assertThat(other.called("response-escalation").waitsAt()).contains(CONTACT_CUSTOMER);
    }

    private static Walk takenDown() {
        String definition = ENGINE.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("claim-intake")
                .singleResult()
                .getId();
        return Walk.of(
                ENGINE,
                ENGINE.getFormService()
                        .submitStartForm(
                                definition,
                                Map.ofEntries(
                                        ClaimFormVariables.CHANNEL.is("PHONE"),
                                        ClaimFormVariables.KIND.is("REPAIR"),
                                        ClaimFormVariables.PRODUCT_LINE.is("SMART_HOME"),
                                        ClaimFormVariables.URGENCY_REASON.is("LOCKED_OUT"),
                                        ClaimFormVariables.CUSTOMER_NAME.is("Wang Fang"),
                                        ClaimFormVariables.CUSTOMER_PHONE.is("+8613800000000"),
                                        ClaimFormVariables.CUSTOMER_EMAIL.is(" "),
                                        ClaimFormVariables.CUSTOMER_ADDRESS.is("Shanghai"),
                                        ClaimFormVariables.PREFERRED_CHANNEL.is("PHONE"),
                                        ClaimFormVariables.LOCALE.is("zh"),
                                        ClaimFormVariables.PRODUCT_MODEL.is("Lock X1"),
                                        ClaimFormVariables.SERIAL_NUMBER.is("SN-1"),
                                        ClaimFormVariables.PURCHASE_DATE.is("2026-01-05"),
                                        ClaimFormVariables.PROOF_TYPE.is("INVOICE"),
                                        ClaimFormVariables.PROOF_NUMBER.is("I-1"),
                                        ClaimFormVariables.SYMPTOM.is("Does not open"))));
    }
}
