package io.aftersales.reimbursements.process;

import io.aftersales.engine.PromisedStep;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of {@code reimbursement} that carry a promise and cannot be edited away. */
@Configuration(proxyBeanMethods = false)
class ReimbursementPromisedSteps {

    private static final String REIMBURSEMENT = "reimbursement";
    private static final List<String> TIMERS = List.of(
            "${%s}".formatted(ReimbursementVariables.EXPENSE_WARN_AT.name()),
            "${%s}".formatted(ReimbursementVariables.EXPENSE_DUE_AT.name()));

    @Bean
    PromisedStep expenseSubmissionPromise() {
        return new PromisedStep(
                REIMBURSEMENT,
                "Task_SubmitExpenseClaim",
                List.of("Task_SubmitExpenseClaim"),
                TIMERS,
                "expenses are claimed within 30 days (000 1.1.45(1), EXP-06)");
    }

    @Bean
    PromisedStep expensePaymentPromise() {
        return new PromisedStep(
                REIMBURSEMENT,
                "SubProcess_Payment",
                List.of("Task_ReviewExpenseClaim", "Task_PayExpenseClaim"),
                TIMERS,
                "expenses are paid within 15 days (000 1.1.45(2), EXP-07)");
    }
}
