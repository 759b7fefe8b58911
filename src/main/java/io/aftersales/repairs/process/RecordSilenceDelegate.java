package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.PartsDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record silence" in {@code parts-by-post}. */
@Component
class RecordSilenceDelegate implements JavaDelegate {

    private final PartsDesk parts;
    private final CurrentUser user;

    RecordSilenceDelegate(PartsDesk parts, CurrentUser user) {
        this.parts = parts;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(
                RepairSteps.afterParts(parts.silent(RepairVariables.CLAIM_NUMBER.from(execution), user.name())));
    }
}
