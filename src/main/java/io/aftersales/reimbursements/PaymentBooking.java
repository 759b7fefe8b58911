package io.aftersales.reimbursements;

import io.aftersales.money.Money;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is noted everywhere when a claim was paid. */
@Component
class PaymentBooking {

    private final ExpenseRegister register;
    private final PaymentStore store;
    private final ExpensePromises promises;
    private final BudgetCheck budget;
    private final ExpenseMessages messages;

    PaymentBooking(
            ExpenseRegister register,
            PaymentStore store,
            ExpensePromises promises,
            BudgetCheck budget,
            ExpenseMessages messages) {
        this.register = register;
        this.store = store;
        this.promises = promises;
        this.budget = budget;
        this.messages = messages;
    }

    void paid(ExpenseClaim claim, LocalDate on, String reference, String by) {
        claim.pay(register.now());
        store.paid(claim.number(), on, reference, by);
        budget.spend(claim);
        promises.paid(claim, register.now(), by);
        register.note(
                claim,
                ExpenseEvent.EXPENSE_CLAIM_PAID,
                by,
                Map.of("amount", Money.text(claim.approvedCents(), claim.currency()), "paidOn", on.toString()),
                Map.of("paymentReference", reference));
        messages.paid(claim, on, reference);
    }
}
