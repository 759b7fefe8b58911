package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.CompensationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record demand" in {@code compensation}. */
@Component
class RecordDemandDelegate implements JavaDelegate {

    private final CompensationDesk desk;
    private final CurrentUser user;

    RecordDemandDelegate(CompensationDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.learnReason(
                ReplacementVariables.CLAIM_NUMBER.from(execution),
                ReplacementFormVariables.DEMAND_REASON.take(execution).orElse(null),
                ReplacementFormVariables.DEMAND.take(execution).orElse(null),
                ReplacementFormVariables.REAL_LOSS.take(execution).orElse(false),
                user.name());
    }
}
