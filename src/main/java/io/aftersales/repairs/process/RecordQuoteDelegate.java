package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.QuoteDesk;
import io.aftersales.repairs.QuoteDraft;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record quote" in {@code repair-consent}. */
@Component
class RecordQuoteDelegate implements JavaDelegate {

    private final QuoteDesk quotes;
    private final CurrentUser user;

    RecordQuoteDelegate(QuoteDesk quotes, CurrentUser user) {
        this.quotes = quotes;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int version = quotes.issue(
                RepairVariables.CLAIM_NUMBER.from(execution),
                new QuoteDraft(
                        RepairFormVariables.PLAN.take(execution).orElse(null),
                        RepairFormVariables.QUOTE_LINES.take(execution).orElse(null),
                        RepairFormVariables.CYCLE_DAYS.take(execution).orElse(null),
                        RepairFormVariables.VALID_UNTIL.take(execution).orElse(null),
                        RepairFormVariables.AGREED_FEES_APPLIED.take(execution).orElse(false)),
                user.name());
        RepairVariables.QUOTE_VERSION.to(execution, (long) version);
    }
}
