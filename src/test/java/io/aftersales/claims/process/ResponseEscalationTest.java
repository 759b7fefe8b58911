package io.aftersales.claims.process;

import static io.aftersales.claims.process.ClaimWalks.DUE_AT;
import static io.aftersales.claims.process.ClaimWalks.NUMBER;
import static io.aftersales.claims.process.ClaimWalks.PROMISE;
import static io.aftersales.claims.process.ClaimWalks.WARN_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import io.aftersales.cases.ProductApplication;
import io.aftersales.claims.ClaimApplication;
import io.aftersales.claims.ContactAttempt;
import io.aftersales.claims.RecordChange;
import io.aftersales.problems.InvalidInput;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.InOrder;

/** Walks every path of {@code processes/claims/response-escalation.bpmn}. */
@Deployment(resources = {"processes/claims/response-escalation.bpmn", "processes/commitments/escalation.bpmn"})
class ResponseEscalationTest {

    private static final String CONTACT_CUSTOMER = "Task_ContactCustomer";
    private static final String ALMOST_DUE = "BoundaryEvent_ResponseAlmostDue";
    private static final String OVERDUE = "BoundaryEvent_ResponseOverdue";

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/claims/response-escalation.bpmn");

    private final ClaimSteps steps = new ClaimSteps();

    @Test
    @Requirement({"RSP-01", "RSP-02"})
    void theDeskIsToReachTheCustomerUntilThePromiseIsDue() {
        Walk owed = owed(false);

        Task task = owed.task(CONTACT_CUSTOMER);
        assertThat(task.getDueDate()).isEqualTo(Date.from(DUE_AT));
        assertThat(task.getFollowUpDate()).isEqualTo(Date.from(WARN_AT));
        assertThat(task.getPriority()).isEqualTo(50);
        assertThat(task.getAssignee()).isNull();
        assertThat(ENGINE.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("service-desk");
        assertThat(owed.due(ALMOST_DUE)).isEqualTo(Date.from(WARN_AT));
        assertThat(owed.due(OVERDUE)).isEqualTo(Date.from(DUE_AT));
    }

    @Test
    @Requirement("RSP-04")
    void anUrgentClaimGoesBeforeOthers() {
        assertThat(owed(true).task(CONTACT_CUSTOMER).getPriority()).isEqualTo(80);
    }

    @Test
    @Requirement({"RSP-02", "RSP-03", "RSP-06", "RSP-07", "F27"})
    void reachingTheCustomerEndsTheResponseWithWhatWasAgreed() {
        Walk owed = owed(false);

        owed.complete(
                CONTACT_CUSTOMER,
                ClaimVariables.CUSTOMER_REACHED.is(true),
                ClaimVariables.SERVICE_PLAN.is("ON_SITE"),
                ClaimFormVariables.CONTACT_CHANNEL.is("PHONE"),
                ClaimFormVariables.CONTACT_DATA_CONFIRMED.is(true),
                ClaimFormVariables.CUSTOMER_PHONE.is("+8613800000001"),
                ClaimFormVariables.CUSTOMER_EMAIL.is("new@example.com"),
                ClaimFormVariables.FAULT_CONFIRMED.is(true),
                ClaimFormVariables.FAULT.is("Motor blocked"),
                ClaimFormVariables.PROCESS_TOLD.is(true),
                ClaimFormVariables.REPAIR_CYCLE_TOLD.is(true),
                ClaimFormVariables.COST_BEARING_TOLD.is(true),
                ClaimFormVariables.NOTE.is("Friendly"));

        verify(steps.response)
                .recordContact(
                        NUMBER,
                        new ContactAttempt(
                                "PHONE",
                                true,
                                true,
                                "+8613800000001",
                                "new@example.com",
                                true,
                                "Motor blocked",
                                true,
                                true,
                                true,
                                "ON_SITE",
                                "Friendly",
                                "desk"));
        verifyNoMoreInteractions(steps.response);
        assertThat(owed.visited()).contains("EndEvent_CustomerReached", "EndEvent_CustomerContacted");
        assertThat(owed.variable("servicePlan")).isEqualTo("ON_SITE");
        assertThat(owed.ended()).isTrue();
    }

    @Test
    @Requirement({"POL-11", "CLM-06", "CLM-07", "CLM-08", "RSP-03"})
    void whatTheCustomerSaysIsPutOnRecord() {
        Walk owed = owed(false);

        owed.complete(
                CONTACT_CUSTOMER,
                ClaimVariables.CUSTOMER_REACHED.is(true),
                ClaimFormVariables.KIND.is("REPAIR"),
                ClaimFormVariables.PRODUCT_LINE.is("VEHICLE"),
                ClaimFormVariables.PRODUCT_MODEL.is("Car C1"),
                ClaimFormVariables.SERIAL_NUMBER.is("C-1"),
                ClaimFormVariables.PURCHASE_DATE.is("2026-01-02"),
                ClaimFormVariables.PROOF_TYPE.is("INVOICE"),
                ClaimFormVariables.PROOF_NUMBER.is("I-1"));

        InOrder order = inOrder(steps.response, steps.records);
        order.verify(steps.response).recordContact(eq(NUMBER), any());
        order.verify(steps.records)
                .complete(
                        NUMBER,
                        new RecordChange(
                                "REPAIR",
                                "VEHICLE",
                                new ProductApplication("Car C1", "C-1", null),
                                new ClaimApplication.Purchase("2026-01-02", "INVOICE", "I-1")),
                        "desk");
    }

    @Test
    void whoWasNotReachedHasSaidNothingAndAnEmptyFormChangesNothing() {
        Walk owed = owed(false);

        owed.complete(
                CONTACT_CUSTOMER, ClaimVariables.CUSTOMER_REACHED.is(false), ClaimFormVariables.KIND.is("REPAIR"));
        assertThat(ClaimWalks.privateVariables(ENGINE)).isEmpty();
        owed.complete(
                CONTACT_CUSTOMER, ClaimVariables.CUSTOMER_REACHED.is(true), ClaimFormVariables.SERIAL_NUMBER.is(" "));

        verifyNoInteractions(steps.records);
    }

    @Test
    @Requirement("F27")
    void anAttemptThatFailedComesBackToWhoTried() {
        Walk owed = owed(false);
        String first = owed.task(CONTACT_CUSTOMER).getId();

        owed.complete(
                CONTACT_CUSTOMER,
                ClaimVariables.CUSTOMER_REACHED.is(false),
                ClaimVariables.SERVICE_PLAN.is("ON_SITE"),
                ClaimFormVariables.CONTACT_CHANNEL.is("PHONE"),
                ClaimFormVariables.NOTE.is("Nobody answers"));

        Task again = owed.task(CONTACT_CUSTOMER);
        assertThat(again.getId()).isNotEqualTo(first);
        assertThat(again.getAssignee()).isEqualTo("desk");
        assertThat(again.getDueDate()).isEqualTo(Date.from(DUE_AT));
        assertThat(owed.due(OVERDUE)).isEqualTo(Date.from(DUE_AT));
        assertThat(ClaimWalks.privateVariables(ENGINE)).isEmpty();
        verify(steps.response).recordContact(NUMBER, failed("PHONE", "Nobody answers", "desk"));
        verifyNoMoreInteractions(steps.response);
    }

    @Test
    void theLastWhoTriedGetsTheTask() {
        Walk owed = owed(false);
        owed.complete(CONTACT_CUSTOMER, ClaimVariables.CUSTOMER_REACHED.is(false));
        steps.workingAs("supervisor");

        owed.complete(CONTACT_CUSTOMER, ClaimVariables.CUSTOMER_REACHED.is(false));

        assertThat(owed.task(CONTACT_CUSTOMER).getAssignee()).isEqualTo("supervisor");
    }

    @Test
    @Requirement("F27")
    void aFormThatSaysNothingHasReachedNobody() {
        Walk owed = owed(false);

        owed.complete(CONTACT_CUSTOMER);

        verify(steps.response).recordContact(NUMBER, failed(null, null, "desk"));
        assertThat(owed.waitsAt()).contains(CONTACT_CUSTOMER);
    }

    @Test
    void aReportThatIsRefusedChangesNothing() {
        Walk owed = owed(false);
        doThrow(new InvalidInput(List.of())).when(steps.response).recordContact(eq(NUMBER), any());

        assertThatThrownBy(() -> owed.complete(CONTACT_CUSTOMER, ClaimVariables.CUSTOMER_REACHED.is(true)))
                .isInstanceOf(InvalidInput.class);

        assertThat(owed.task(CONTACT_CUSTOMER).getAssignee()).isNull();
        assertThat(ClaimWalks.privateVariables(ENGINE)).isEmpty();
    }

    @Test
    @Requirement("RSP-05")
    void urgencyFoundWhileTalkingIsRecordedAfterTheAttempt() {
        Walk owed = owed(false);

        owed.complete(
                CONTACT_CUSTOMER,
                ClaimVariables.CUSTOMER_REACHED.is(false),
                ClaimFormVariables.URGENCY_REASON.is("LOCKED_OUT"));

        var order = inOrder(steps.response);
        order.verify(steps.response).recordContact(eq(NUMBER), any());
        order.verify(steps.response).makeUrgent(NUMBER, "LOCKED_OUT", "desk");
    }

    @Test
    void whoWithdrawsHisRequestIsAskedNothingMore() {
        Walk owed = owed(false);

        owed.complete(
                CONTACT_CUSTOMER,
                ClaimVariables.CUSTOMER_REACHED.is(true),
                ClaimVariables.CUSTOMER_WITHDREW.is(true),
                ClaimVariables.SERVICE_PLAN.is("ON_SITE"),
                ClaimFormVariables.CONTACT_CHANNEL.is("PHONE"),
                ClaimFormVariables.URGENCY_REASON.is("LOCKED_OUT"),
                ClaimFormVariables.NOTE.is("It works again"));

        verify(steps.closing).close(NUMBER, "WITHDRAWN_BY_CUSTOMER", false, "It works again", "desk");
        verifyNoInteractions(steps.response);
        assertThat(owed.variable("customerWithdrew")).isEqualTo(true);
        assertThat(owed.variable("servicePlan")).isEqualTo("NONE");
        assertThat(owed.ended()).isTrue();
        assertThat(ENGINE.getManagementService().createJobQuery().count()).isZero();
    }

    @Test
    void withdrawingEndsTheRunningLadder() {
        Walk owed = owed(false);
        owed.execute(OVERDUE);
        Walk ladder = owed.called("escalation");

        owed.complete(CONTACT_CUSTOMER, ClaimVariables.CUSTOMER_WITHDREW.is(true));

        assertThat(owed.ended()).isTrue();
        assertThat(ladder.ended()).isTrue();
    }

    @Test
    @Requirement("T01")
    void nothingHappensBeforeTheInstantsOfThePromise() {
        Walk owed = owed(false);

        assertThat(ClaimWalks.dueAt(ENGINE, owed, WARN_AT.minusMillis(1))).isEmpty();
        assertThat(ClaimWalks.dueAt(ENGINE, owed, WARN_AT.plusMillis(1))).containsExactly(ALMOST_DUE);
        assertThat(ClaimWalks.dueAt(ENGINE, owed, DUE_AT.minusMillis(1))).containsExactly(ALMOST_DUE);
        assertThat(ClaimWalks.dueAt(ENGINE, owed, DUE_AT.plusMillis(1))).containsExactly(ALMOST_DUE, OVERDUE);
    }

    @Test
    @Requirement("T01")
    void theResponsibleGroupIsWarnedOnce() {
        Walk owed = owed(false);

        owed.execute(ALMOST_DUE);

        assertThat(steps.warnings).containsExactly(PROMISE + " service-desk");
        assertThat(owed.visited()).contains("EndEvent_ResponsibleWarned");
        assertThat(owed.waitsAt()).contains(CONTACT_CUSTOMER);
        assertThat(ClaimWalks.dueAt(ENGINE, owed, DUE_AT.plusSeconds(86_400))).containsExactly(OVERDUE);
    }

    @Test
    @Requirement("T01")
    void aBrokenPromiseIsEscalatedOnceAndTheContactIsStillOwed() {
        Walk owed = owed(false);

        owed.execute(OVERDUE);

        assertThat(steps.breaches).containsExactly(PROMISE + " " + NUMBER);
        assertThat(owed.called("escalation").execute("Task_EscalatePromise").waitsAt())
                .contains("Task_TakeOverOverduePromise");
        assertThat(owed.waitsAt()).contains(CONTACT_CUSTOMER, "Call_Escalation");
        assertThat(ClaimWalks.dueAt(ENGINE, owed, DUE_AT.plusSeconds(86_400))).containsExactly(ALMOST_DUE);
    }

    @Test
    void theLadderMayEndBeforeTheCustomerIsReached() {
        Walk owed = owed(false);
        owed.execute(OVERDUE);

        owed.called("escalation").execute("Task_EscalatePromise").complete("Task_TakeOverOverduePromise");

        assertThat(owed.visited()).contains("EndEvent_EscalationEnded");
        assertThat(owed.waitsAt()).contains(CONTACT_CUSTOMER);
    }

    @Test
    @Requirement("T01")
    void reachingTheCustomerEndsTheRunningLadder() {
        Walk owed = owed(false);
        owed.execute(OVERDUE);
        Walk ladder = owed.called("escalation");

        owed.complete(CONTACT_CUSTOMER, ClaimVariables.CUSTOMER_REACHED.is(true));

        assertThat(owed.ended()).isTrue();
        assertThat(ladder.ended()).isTrue();
        assertThat(ENGINE.getTaskService().createTaskQuery().count()).isZero();
        assertThat(ENGINE.getManagementService().createJobQuery().count()).isZero();
    }

    private static Walk owed(boolean urgent) {
        return Walk.start(
                ENGINE,
                "response-escalation",
                NUMBER,
                ClaimVariables.CLAIM_NUMBER.is(NUMBER),
                ClaimVariables.URGENT.is(urgent),
                ClaimVariables.RESPONSE_COMMITMENT_ID.is(PROMISE.toString()),
                ClaimVariables.RESPONSE_WARN_AT.is(WARN_AT.toString()),
                ClaimVariables.RESPONSE_DUE_AT.is(DUE_AT.toString()));
    }

    private static ContactAttempt failed(@Nullable String channel, @Nullable String note, String by) {
        return new ContactAttempt(channel, false, false, null, null, false, null, false, false, false, null, note, by);
    }
}
