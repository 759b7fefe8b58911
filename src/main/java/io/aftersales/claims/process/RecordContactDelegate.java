package io.aftersales.claims.process;

import io.aftersales.claims.ClaimClosing;
import io.aftersales.claims.ClaimCompletion;
import io.aftersales.claims.ClaimOutcome;
import io.aftersales.claims.ClaimResponse;
import io.aftersales.claims.ContactAttempt;
import io.aftersales.claims.RecordChange;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Record contact" in {@code response-escalation}: only a reached customer meets the promise. Who withdraws his request
 * is asked nothing more; the note says why.
 */
@Component
class RecordContactDelegate implements JavaDelegate {

    private final ClaimResponse response;
    private final ClaimClosing closing;
    private final ClaimCompletion records;
    private final CurrentUser user;

    RecordContactDelegate(ClaimResponse response, ClaimClosing closing, ClaimCompletion records, CurrentUser user) {
        this.response = response;
        this.closing = closing;
        this.records = records;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = ClaimVariables.CLAIM_NUMBER.from(execution);
        String by = user.name();
        boolean withdrew = ClaimVariables.CUSTOMER_WITHDREW.find(execution).orElse(false);
        boolean reached = ClaimVariables.CUSTOMER_REACHED.find(execution).orElse(false);
        String plan = ClaimVariables.SERVICE_PLAN
                .find(execution)
                .filter(chosen -> reached && !withdrew && !chosen.isBlank())
                .orElse(ClaimVariables.NO_PLAN);
        var urgencyReason = ClaimFormVariables.URGENCY_REASON.take(execution);
        RecordChange learned = RecordForm.take(execution);
        ContactAttempt attempt = attempt(execution, reached, plan, by);

        if (withdrew) {
            closing.close(number, ClaimOutcome.WITHDRAWN_BY_CUSTOMER.name(), false, attempt.note(), by);
        } else {
            response.recordContact(number, attempt);
            if (reached && learned.says()) {
                records.complete(number, learned, by);
            }
            urgencyReason.ifPresent(reason -> response.makeUrgent(number, reason, by));
        }

        ClaimVariables.CUSTOMER_REACHED.to(execution, reached);
        ClaimVariables.CUSTOMER_WITHDREW.to(execution, withdrew);
        ClaimVariables.SERVICE_PLAN.to(execution, plan);
        ClaimVariables.CONTACTED_BY.to(execution, by);
    }

    private static ContactAttempt attempt(DelegateExecution execution, boolean reached, String plan, String by) {
        return new ContactAttempt(
                ClaimFormVariables.CONTACT_CHANNEL.take(execution).orElse(null),
                reached,
                ClaimFormVariables.CONTACT_DATA_CONFIRMED.take(execution).orElse(false),
                ClaimFormVariables.CUSTOMER_PHONE.take(execution).orElse(null),
                ClaimFormVariables.CUSTOMER_EMAIL.take(execution).orElse(null),
                ClaimFormVariables.FAULT_CONFIRMED.take(execution).orElse(false),
                ClaimFormVariables.FAULT.take(execution).orElse(null),
                ClaimFormVariables.PROCESS_TOLD.take(execution).orElse(false),
                ClaimFormVariables.REPAIR_CYCLE_TOLD.take(execution).orElse(false),
                ClaimFormVariables.COST_BEARING_TOLD.take(execution).orElse(false),
                plan.equals(ClaimVariables.NO_PLAN) ? null : plan,
                ClaimFormVariables.NOTE.take(execution).orElse(null),
                by);
    }
}
