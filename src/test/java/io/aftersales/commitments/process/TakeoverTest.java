package io.aftersales.commitments.process;

import static io.aftersales.commitments.process.EscalationVariables.CASE_NUMBER;
import static io.aftersales.commitments.process.EscalationVariables.COMMITMENT_ID;
import static io.aftersales.commitments.process.EscalationVariables.ESCALATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.Escalation.Told;
import io.aftersales.engine.CurrentUser;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Optional;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose the open tasks of a case are when somebody has taken over its promise. */
class TakeoverTest extends EscalationWalks {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    TakeoverTest() {
        super(ENGINE);
    }

    @Test
    void whoTakesOverGetsTheOpenTasksOfTheCaller() {
        when(desk.escalate(PROMISE)).thenReturn(LAST);
        Walk caller = caller();

        caller.called(ESCALATION).execute(ESCALATE).complete("Task_TakeOverOverduePromise");

        assertThat(caller.task("Task_ContactCustomer").getAssignee()).isEqualTo("supervisor");
        assertThat(caller.task("Task_OrderPart").getAssignee()).as("claimed").isEqualTo("supervisor");
        assertThat(caller.task("Task_SignReport").getAssignee()).as("personal").isEqualTo("engineer");
    }

    @Test
    @Requirement({"BUD-06", "F26"})
    void theSupervisionGroupIsToldAndTheTasksOfTheCaseStayWithTheirGroups() {
        when(desk.escalate(PROMISE)).thenReturn(new Told(2, "expense-oversight", 85, DUE, Optional.empty()));
        when(user.name()).thenReturn("oversight");
        when(staff.isMember("oversight", "expense-oversight")).thenReturn(true);
        Walk caller = caller();

        caller.called(ESCALATION).execute(ESCALATE).complete("Task_TakeOverOverduePromise");

        verify(desk).takeOver(PROMISE, 2, "oversight", null);
        assertThat(caller.task("Task_ContactCustomer").getAssignee()).isNull();
        assertThat(caller.task("Task_OrderPart").getAssignee()).isEqualTo("desk");
    }

    @Test
    void whoTakesOverInALadderStartedAloneGetsTheOpenTasksOfTheCaseToo() {
        when(desk.escalate(PROMISE)).thenReturn(LAST);
        Walk caller = caller();
        Walk other = Walk.start(ENGINE, "caller", "CL-2", COMMITMENT_ID.is(PROMISE.toString()), CASE_NUMBER.is("CL-2"));
        caller.called(ESCALATION).execute(ESCALATE);
        Walk alone = told();

        alone.complete("Task_TakeOverOverduePromise");

        assertThat(caller.task("Task_ContactCustomer").getAssignee()).isEqualTo("supervisor");
        assertThat(other.task("Task_ContactCustomer").getAssignee())
                .as("of another case")
                .isNull();
        assertThat(caller.called(ESCALATION).task("Task_TakeOverOverduePromise").getAssignee())
                .as("of another promise")
                .isNull();
    }

    @Test
    void anAutomaticStepTakesNoTasks() {
        when(desk.escalate(PROMISE)).thenReturn(LAST);
        when(user.name()).thenReturn(CurrentUser.SYSTEM);
        Walk caller = caller();

        caller.called(ESCALATION).execute(ESCALATE).complete("Task_TakeOverOverduePromise");

        assertThat(caller.task("Task_ContactCustomer").getAssignee()).isNull();
    }
}
