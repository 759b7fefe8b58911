package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.CompensationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record demand answer" in {@code compensation}. */
@Component
class RecordDemandAnswerDelegate implements JavaDelegate {

    private final CompensationDesk desk;
    private final CurrentUser user;

    RecordDemandAnswerDelegate(CompensationDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.answer(
                ReplacementVariables.CLAIM_NUMBER.from(execution),
                ReplacementFormVariables.FINDING.take(execution).orElse(null),
                ReplacementFormVariables.PROPOSAL.take(execution).orElse(null),
                user.name());
    }
}
