package io.aftersales.reimbursements;

import io.aftersales.money.Money;
import io.aftersales.problems.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What is noted everywhere when a claim was paid. */
@Component
class PaymentBooking {

    private final ExpenseRegister register;
    private final PaymentStore store;
    private final ExpensePromises promises;
    private final BudgetCheck budget;
    private final ExpenseMessages messages;
    private final ZoneId zone;

    PaymentBooking(
            ExpenseRegister register,
            PaymentStore store,
            ExpensePromises promises,
            BudgetCheck budget,
            ExpenseMessages messages,
            Clock clock) {
        this.zone = clock.getZone();
        this.register = register;
        this.store = store;
        this.promises = promises;
        this.budget = budget;
        this.messages = messages;
    }

    /** Makes ready for noting the payment of several claims in one transaction, whatever others pay at once. */
    void lock(List<ExpenseClaim> claims) {
        budget.lock(claims);
    }

    /**
     * Notes the payment.
     *
     * @throws io.aftersales.problems.InvalidInput if it would have been before finance approved it
     */
    void paid(ExpenseClaim claim, LocalDate on, String reference, String by) {
        LocalDate approved =
                LocalDate.ofInstant(Objects.requireNonNull(claim.decisions().reviewedAt()), zone);
        Problems problems = new Problems();
        if (on.isBefore(approved)) {
            problems.reject("paidOn", on, "expenses.payment.early", claim.number(), approved.toString());
        }
        problems.throwIfAny();
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
