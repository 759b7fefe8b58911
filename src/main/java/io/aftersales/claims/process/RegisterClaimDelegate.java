package io.aftersales.claims.process;

import static io.aftersales.claims.process.ClaimFormVariables.CHANNEL;
import static io.aftersales.claims.process.ClaimFormVariables.CUSTOMER_ADDRESS;
import static io.aftersales.claims.process.ClaimFormVariables.CUSTOMER_EMAIL;
import static io.aftersales.claims.process.ClaimFormVariables.CUSTOMER_NAME;
import static io.aftersales.claims.process.ClaimFormVariables.CUSTOMER_PHONE;
import static io.aftersales.claims.process.ClaimFormVariables.KIND;
import static io.aftersales.claims.process.ClaimFormVariables.LATE_ENTRY_REASON;
import static io.aftersales.claims.process.ClaimFormVariables.LOCALE;
import static io.aftersales.claims.process.ClaimFormVariables.PREFERRED_CHANNEL;
import static io.aftersales.claims.process.ClaimFormVariables.PRODUCT_LINE;
import static io.aftersales.claims.process.ClaimFormVariables.PRODUCT_MODEL;
import static io.aftersales.claims.process.ClaimFormVariables.PROOF_NUMBER;
import static io.aftersales.claims.process.ClaimFormVariables.PROOF_TYPE;
import static io.aftersales.claims.process.ClaimFormVariables.PURCHASE_DATE;
import static io.aftersales.claims.process.ClaimFormVariables.RECEIVED_AT;
import static io.aftersales.claims.process.ClaimFormVariables.SERIAL_NUMBER;
import static io.aftersales.claims.process.ClaimFormVariables.SYMPTOM;
import static io.aftersales.claims.process.ClaimFormVariables.URGENCY_REASON;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.ProductApplication;
import io.aftersales.claims.ClaimApplication;
import io.aftersales.claims.ClaimFacts;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Register claim" in {@code claim-intake}: files what staff took down in the start form. */
@Component
class RegisterClaimDelegate implements JavaDelegate {

    private final ClaimIntake intake;
    private final CurrentUser user;

    RegisterClaimDelegate(ClaimIntake intake, CurrentUser user) {
        this.intake = intake;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ClaimFacts facts = intake.register(application(execution), user.name());
        execution.setProcessBusinessKey(facts.number());
        execution.setVariables(StartVariables.of(facts));
    }

    private static ClaimApplication application(DelegateExecution execution) {
        var reason = URGENCY_REASON.take(execution);
        return new ClaimApplication(
                CHANNEL.take(execution).orElse(null),
                KIND.take(execution).orElse(null),
                null,
                PRODUCT_LINE.take(execution).orElse(null),
                String.valueOf(reason.isPresent()),
                reason.orElse(null),
                new CustomerApplication(
                        CUSTOMER_NAME.take(execution).orElse(null),
                        CUSTOMER_PHONE.take(execution).orElse(null),
                        CUSTOMER_EMAIL.take(execution).orElse(null),
                        CUSTOMER_ADDRESS.take(execution).orElse(null),
                        PREFERRED_CHANNEL.take(execution).orElse(null),
                        LOCALE.take(execution).orElse(null)),
                new ProductApplication(
                        PRODUCT_MODEL.take(execution).orElse(null),
                        SERIAL_NUMBER.take(execution).orElse(null),
                        null),
                new ClaimApplication.Purchase(
                        PURCHASE_DATE.take(execution).orElse(null),
                        PROOF_TYPE.take(execution).orElse(null),
                        PROOF_NUMBER.take(execution).orElse(null)),
                SYMPTOM.take(execution).orElse(null),
                RECEIVED_AT.take(execution).orElse(null),
                LATE_ENTRY_REASON.take(execution).orElse(null));
    }
}
