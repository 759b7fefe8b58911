package io.aftersales.reimbursements.process;

import io.aftersales.engine.WithoutRights;
import io.aftersales.reimbursements.ReimbursementProcess;
import io.aftersales.staff.Groups;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Moves expense claims through {@code reimbursement} and the processes that it calls. */
@Component
class EngineReimbursementProcess implements ReimbursementProcess {

    private static final String SERVICE_FINISHED = "reimbursements.serviceFinished";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identities;

    EngineReimbursementProcess(RuntimeService runtime, TaskService tasks, IdentityService identities) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identities = identities;
    }

    @Override
    public void start(Window window) {
        Map<String, Object> variables = new HashMap<>(ExpensePromise.variables(window.submission(), Groups.ENGINEERS));
        variables.putAll(Map.ofEntries(
                ReimbursementVariables.EXPENSE_NUMBER.is(window.number()),
                ReimbursementVariables.CLAIM_NUMBER.is(window.claimNumber()),
                ReimbursementVariables.ENGINEER.is(window.engineer()),
                ReimbursementVariables.FIRST_REMINDER_AT.is(
                        window.firstReminderAt().toString()),
                ReimbursementVariables.LAST_DAY_AT.is(window.lastDayAt().toString())));
        WithoutRights.run(
                identities,
                () -> runtime.createMessageCorrelation(SERVICE_FINISHED)
                        .processInstanceBusinessKey(window.number())
                        .setVariables(variables)
                        .correlateStartMessage());
    }

    @Override
    public void submitted(String number) {
        complete(number, "Task_SubmitExpenseClaim");
    }

    @Override
    public void corrected(String number) {
        complete(number, "Task_CorrectExpenseClaim");
        // what is overdue waits for a supervisor
        complete(number, "Task_DecideUncorrectedClaim");
    }

    @Override
    public void reviewed(String number) {
        complete(number, "Task_ReviewExpenseClaim");
    }

    @Override
    public void paid(String number) {
        complete(number, "Task_PayExpenseClaim");
    }

    private void complete(String number, String step) {
        WithoutRights.run(
                identities,
                () -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey(step)
                        .list()
                        .forEach(task -> tasks.complete(task.getId())));
    }
}
