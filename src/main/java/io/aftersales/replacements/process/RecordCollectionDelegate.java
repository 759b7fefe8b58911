package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.CompensationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record collection" in {@code compensation}. */
@Component
class RecordCollectionDelegate implements JavaDelegate {

    private final CompensationDesk desk;
    private final CurrentUser user;

    RecordCollectionDelegate(CompensationDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.collect(
                ReplacementVariables.CLAIM_NUMBER.from(execution),
                ReplacementFormVariables.COLLECTED_ON.take(execution).orElse(null),
                ReplacementFormVariables.NOTE.take(execution).orElse(null),
                user.name());
    }
}
