package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.WaitingCustomers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Propose answer" in {@code waiting-customer}. */
@Component
class ProposeAnswerDelegate implements JavaDelegate {

    private final WaitingCustomers waiting;
    private final CurrentUser user;

    ProposeAnswerDelegate(WaitingCustomers waiting, CurrentUser user) {
        this.waiting = waiting;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = String.valueOf(RepairFormVariables.CLAIM.take(execution).orElse(null))
                .strip();
        WaitingCustomers.Proposal proposal = waiting.propose(number, user.name());
        execution.setProcessBusinessKey(number);
        RepairVariables.CLAIM_NUMBER.to(execution, number);
        RepairVariables.URGENT.to(execution, proposal.urgent());
        RepairVariables.WAITING_ANSWER.to(execution, proposal.answer().name());
        RepairVariables.ENGINEER.clear(execution);
    }
}
