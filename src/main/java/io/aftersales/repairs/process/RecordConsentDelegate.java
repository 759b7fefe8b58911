package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.ConsentReport;
import io.aftersales.repairs.QuoteDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record consent" in {@code repair-consent}. */
@Component
class RecordConsentDelegate implements JavaDelegate {

    private final QuoteDesk quotes;
    private final CurrentUser user;

    RecordConsentDelegate(QuoteDesk quotes, CurrentUser user) {
        this.quotes = quotes;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        QuoteDesk.Answered answered = quotes.answer(
                RepairVariables.CLAIM_NUMBER.from(execution),
                new ConsentReport(
                        RepairVariables.QUOTE_VERSION.from(execution).intValue(),
                        RepairVariables.CONSENT_ANSWER.find(execution).orElse(null),
                        RepairFormVariables.CONSENT_CHANNEL.take(execution).orElse(null),
                        RepairFormVariables.GIVEN_BY.take(execution).orElse(null),
                        RepairFormVariables.NOTE.take(execution).orElse(null)),
                user.name());
        RepairVariables.CONSENT_ANSWER.to(execution, answered.answer().name());
        RepairVariables.REPAIR_OUTCOME.to(execution, RepairSteps.afterAnswer(answered.answer()));
        execution.setVariables(RepairPromise.completion(answered.completion()));
    }
}
