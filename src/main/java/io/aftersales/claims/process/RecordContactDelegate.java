package io.aftersales.claims.process;

import io.aftersales.claims.ClaimResponse;
import io.aftersales.claims.ContactAttempt;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record contact" in {@code response-escalation}: only a reached customer meets the promise. */
@Component
class RecordContactDelegate implements JavaDelegate {

    private final ClaimResponse response;
    private final CurrentUser user;

    RecordContactDelegate(ClaimResponse response, CurrentUser user) {
        this.response = response;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = ClaimVariables.CLAIM_NUMBER.from(execution);
        String by = user.name();
        boolean reached = ClaimVariables.CUSTOMER_REACHED.find(execution).orElse(false);
        String plan = ClaimVariables.SERVICE_PLAN
                .find(execution)
                .filter(chosen -> reached && !chosen.isBlank())
                .orElse(ClaimVariables.NO_PLAN);
        var urgencyReason = ClaimFormVariables.URGENCY_REASON.take(execution);

        response.recordContact(number, attempt(execution, reached, plan, by));
        urgencyReason.ifPresent(reason -> response.makeUrgent(number, reason, by));

        ClaimVariables.CUSTOMER_REACHED.to(execution, reached);
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
