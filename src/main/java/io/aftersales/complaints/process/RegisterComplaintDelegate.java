package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintFormVariables.text;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.ProductApplication;
import io.aftersales.complaints.ComplaintApplication;
import io.aftersales.complaints.ComplaintFacts;
import io.aftersales.complaints.ComplaintIntake;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Register complaint" in {@code complaint}. */
@Component
class RegisterComplaintDelegate implements JavaDelegate {

    private final ComplaintIntake intake;
    private final CurrentUser user;

    RegisterComplaintDelegate(ComplaintIntake intake, CurrentUser user) {
        this.intake = intake;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        // by REST it is on file already, and this knows its number
        if (ComplaintVariables.COMPLAINT_NUMBER.find(execution).isPresent()) {
            return;
        }
        ComplaintFacts facts = intake.register(application(execution), user.name());
        execution.setProcessBusinessKey(facts.number());
        execution.setVariables(ComplaintStart.variables(facts));
    }

    private static ComplaintApplication application(DelegateExecution execution) {
        // another process names the claim openly; the start form hands it over
        String claim = text(ComplaintFormVariables.CLAIM, execution);
        return new ComplaintApplication(
                text(ComplaintFormVariables.CHANNEL, execution),
                text(ComplaintFormVariables.CATEGORY, execution),
                text(ComplaintFormVariables.PRODUCT_LINE, execution),
                claim == null ? ComplaintVariables.CLAIM_NUMBER.find(execution).orElse(null) : claim,
                customer(execution),
                product(execution),
                new ComplaintApplication.Purchase(text(ComplaintFormVariables.PURCHASE_DATE, execution)),
                text(ComplaintFormVariables.CONTENT, execution),
                text(ComplaintFormVariables.DEMAND, execution),
                text(ComplaintFormVariables.SEVERITY, execution));
    }

    /** Returns nothing where nothing is said of the customer: he is known from the claim then. */
    private static @Nullable CustomerApplication customer(DelegateExecution execution) {
        CustomerApplication customer = new CustomerApplication(
                text(ComplaintFormVariables.CUSTOMER_NAME, execution),
                text(ComplaintFormVariables.CUSTOMER_PHONE, execution),
                text(ComplaintFormVariables.CUSTOMER_EMAIL, execution),
                text(ComplaintFormVariables.CUSTOMER_ADDRESS, execution),
                text(ComplaintFormVariables.PREFERRED_CHANNEL, execution),
                text(ComplaintFormVariables.LOCALE, execution));
        boolean named = customer.name() != null || customer.phone() != null || customer.email() != null;
        return named ? customer : null;
    }

    private static @Nullable ProductApplication product(DelegateExecution execution) {
        ProductApplication product = new ProductApplication(
                text(ComplaintFormVariables.PRODUCT_MODEL, execution),
                text(ComplaintFormVariables.SERIAL_NUMBER, execution),
                null);
        return product.model() == null && product.serialNumber() == null ? null : product;
    }
}
