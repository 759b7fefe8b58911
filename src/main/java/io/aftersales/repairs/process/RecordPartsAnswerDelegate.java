package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.PartsDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record parts answer" in {@code parts-by-post}. */
@Component
class RecordPartsAnswerDelegate implements JavaDelegate {

    private final PartsDesk parts;
    private final CurrentUser user;

    RecordPartsAnswerDelegate(PartsDesk parts, CurrentUser user) {
        this.parts = parts;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PartsDesk.Heard heard = parts.answer(
                RepairVariables.CLAIM_NUMBER.from(execution),
                RepairFormVariables.PARTS_SAID.take(execution).orElse(null),
                RepairFormVariables.NOTE.take(execution).orElse(null),
                user.name());
        execution.setVariables(RepairSteps.afterParts(heard));
    }
}
