package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.AcceptanceDesk;
import io.aftersales.repairs.AcceptanceReport;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record acceptance" in {@code repair-work}. */
@Component
class RecordAcceptanceDelegate implements JavaDelegate {

    private static final byte[] ON_PAPER = {};

    private final AcceptanceDesk acceptances;
    private final CurrentUser user;

    RecordAcceptanceDelegate(AcceptanceDesk acceptances, CurrentUser user) {
        this.acceptances = acceptances;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AcceptanceDesk.Signed signed = acceptances.accept(
                RepairVariables.CLAIM_NUMBER.from(execution),
                new AcceptanceReport(
                        RepairVariables.ACCEPTANCE_ROUND.from(execution).intValue(),
                        RepairFormVariables.ACCEPTED_BY.take(execution).orElse(null),
                        RepairFormVariables.MAY_ACCEPT.take(execution).orElse(false),
                        RepairVariables.CUSTOMER_SATISFIED.find(execution).orElse(false),
                        RepairFormVariables.CONTENT.take(execution).orElse(null),
                        RepairFormVariables.QUALITY.take(execution).orElse(null),
                        RepairFormVariables.ATTITUDE.take(execution).orElse(null),
                        RepairFormVariables.DEMONSTRATED.take(execution).orElse(false),
                        RepairFormVariables.ADVISED.take(execution).orElse(false),
                        RepairFormVariables.OPINION.take(execution).orElse(null)),
                ON_PAPER,
                user.name());
        RepairVariables.CUSTOMER_SATISFIED.to(execution, signed.satisfied());
        execution.setVariables(RepairSteps.afterAcceptance(signed));
    }
}
