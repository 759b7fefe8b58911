package io.aftersales.repairs.process;

import static io.aftersales.repairs.process.RepairStepsInMemory.NUMBER;
import static io.aftersales.repairs.process.RepairStepsInMemory.USER;
import static io.aftersales.repairs.process.RepairStepsInMemory.groups;
import static io.aftersales.repairs.process.RepairStepsInMemory.messages;
import static io.aftersales.repairs.process.RepairStepsInMemory.privateVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.repairs.WaitingAnswer;
import io.aftersales.repairs.WaitingCustomers;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks {@code processes/repairs/waiting-customer.bpmn}. */
@Deployment(resources = "processes/repairs/waiting-customer.bpmn")
class WaitingCustomerTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/repairs/waiting-customer.bpmn");

    private final RepairStepsInMemory steps = new RepairStepsInMemory();

    @Test
    @Requirement({"DSP-12", "DSP-14", "F15"})
    void theDispatcherCallsWithWhatTheTableProposes() {
        when(steps.waiting.propose(NUMBER, USER))
                .thenReturn(new WaitingCustomers.Proposal(WaitingAnswer.REASSIGN, true));

        Walk waiting = reported(" " + NUMBER + " ");

        Task call = waiting.task("Task_CallWaitingCustomer");
        assertThat(groups(ENGINE, call)).containsExactly("dispatchers");
        assertThat(call.getPriority()).isEqualTo(90);
        assertThat(waiting.variable("waitingAnswer")).isEqualTo("REASSIGN");
        assertThat(ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(NUMBER)
                        .count())
                .isEqualTo(1);
        assertThat(privateVariables(ENGINE)).isEmpty();
    }

    @Test
    @Requirement({"DSP-12", "DSP-14"})
    void whatWasAgreedWithTheCustomerIsDone() {
        when(steps.waiting.propose(NUMBER, USER))
                .thenReturn(new WaitingCustomers.Proposal(WaitingAnswer.REASSIGN, false));
        Walk waiting = reported(NUMBER);
        assertThat(waiting.task("Task_CallWaitingCustomer").getPriority()).isEqualTo(60);

        waiting.complete(
                "Task_CallWaitingCustomer",
                RepairVariables.WAITING_ANSWER.is("REBOOK"),
                RepairFormVariables.APPOINTMENT_AT.is("2026-11-27T10:00"),
                RepairFormVariables.NOTE.is("Tomorrow suits him"));

        verify(steps.waiting).settle(NUMBER, "REBOOK", null, "2026-11-27T10:00", "Tomorrow suits him", USER);
        assertThat(waiting.ended()).isTrue();
    }

    @Test
    @Requirement("DSP-14")
    void whoNeedsNothingMoreIsCalledAndThatIsAll() {
        when(steps.waiting.propose(NUMBER, USER))
                .thenReturn(new WaitingCustomers.Proposal(WaitingAnswer.NO_CHANGE, false));
        Walk waiting = reported(NUMBER);

        waiting.complete("Task_CallWaitingCustomer", RepairFormVariables.NOTE.is("He is served"));

        verify(steps.waiting).settle(NUMBER, "NO_CHANGE", null, null, "He is served", USER);
        assertThat(waiting.ended()).isTrue();
    }

    @Test
    @Requirement({"DSP-14", "RSP-05"})
    void whoBecomesUrgentIsCalledFirst() {
        when(steps.waiting.propose(NUMBER, USER))
                .thenReturn(new WaitingCustomers.Proposal(WaitingAnswer.REBOOK, false));
        Walk waiting = reported(NUMBER);

        messages(ENGINE.getProcessEngine()).makeUrgent(NUMBER);

        assertThat(waiting.task("Task_CallWaitingCustomer").getPriority()).isEqualTo(90);
    }

    private static Walk reported(String number) {
        return Walk.of(
                ENGINE,
                ENGINE.getRuntimeService()
                        .startProcessInstanceByKey(
                                "waiting-customer", Map.ofEntries(RepairFormVariables.CLAIM.is(number))));
    }
}
