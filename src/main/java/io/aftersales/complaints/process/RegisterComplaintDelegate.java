package io.aftersales.complaints.process;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.ProductApplication;
import io.aftersales.complaints.ComplaintApplication;
import io.aftersales.complaints.ComplaintFacts;
import io.aftersales.complaints.ComplaintIntake;
import io.aftersales.engine.CurrentUser;
import java.util.Optional;
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
        // another process names the claim openly, or says that it knows of none; the start form hands it over
        Optional<String> claim = ComplaintVariables.CLAIM_NUMBER.find(execution);
        boolean raised = claim.isPresent()
                || ComplaintVariables.RAISED_ABOUT_NO_CLAIM.find(execution).orElse(false);
        String by = ComplaintFormVariables.RAISED_BY.take(execution).orElseGet(user::name);
        ComplaintFacts facts = raised
                ? intake.raise(application(execution, claim.orElse(null)), by)
                : intake.register(application(execution, null), by);
        execution.setProcessBusinessKey(facts.number());
        execution.setVariables(ComplaintStart.variables(facts));
    }

    private static ComplaintApplication application(DelegateExecution execution, @Nullable String raisedAbout) {
        String claim = ComplaintFormVariables.CLAIM.take(execution).orElse(null);
        return new ComplaintApplication(
                ComplaintFormVariables.CHANNEL.take(execution).orElse(null),
                ComplaintFormVariables.CATEGORY.take(execution).orElse(null),
                ComplaintFormVariables.PRODUCT_LINE.take(execution).orElse(null),
                raisedAbout == null ? claim : raisedAbout,
                customer(execution),
                product(execution),
                new ComplaintApplication.Purchase(
                        ComplaintFormVariables.PURCHASE_DATE.take(execution).orElse(null)),
                ComplaintFormVariables.CONTENT.take(execution).orElse(null),
                ComplaintFormVariables.DEMAND.take(execution).orElse(null),
                ComplaintFormVariables.SEVERITY.take(execution).orElse(null),
                ComplaintFormVariables.RECEIVED_AT.take(execution).orElse(null),
                ComplaintFormVariables.LATE_ENTRY_REASON.take(execution).orElse(null));
    }

    /** Returns nothing where nothing is said of the customer: he is known from the claim then. */
    private static @Nullable CustomerApplication customer(DelegateExecution execution) {
        CustomerApplication customer = new CustomerApplication(
                ComplaintFormVariables.CUSTOMER_NAME.take(execution).orElse(null),
                ComplaintFormVariables.CUSTOMER_PHONE.take(execution).orElse(null),
                ComplaintFormVariables.CUSTOMER_EMAIL.take(execution).orElse(null),
                ComplaintFormVariables.CUSTOMER_ADDRESS.take(execution).orElse(null),
                ComplaintFormVariables.PREFERRED_CHANNEL.take(execution).orElse(null),
                ComplaintFormVariables.LOCALE.take(execution).orElse(null));
        boolean named = customer.name() != null || customer.phone() != null || customer.email() != null;
        return named ? customer : null;
    }

    private static @Nullable ProductApplication product(DelegateExecution execution) {
        ProductApplication product = new ProductApplication(
                ComplaintFormVariables.PRODUCT_MODEL.take(execution).orElse(null),
                ComplaintFormVariables.SERIAL_NUMBER.take(execution).orElse(null),
                null);
        return product.model() == null && product.serialNumber() == null ? null : product;
    }
}
