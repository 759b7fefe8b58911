package io.aftersales.reimbursements;

import io.aftersales.problems.Problems;
import io.aftersales.staff.Groups;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What managers decide: claims after the 30 days (F50), and claims above the budget. Nobody decides on his own. Every
 * method is one transaction and joins a running one.
 */
@Service
@Transactional
public class ExpenseExceptions {

    private final ExpenseRegister register;
    private final ExpensePromises promises;
    private final ExpenseDocuments documents;
    private final BudgetCheck budget;
    private final ExpenseMessages messages;
    private final Deciders deciders;

    ExpenseExceptions(
            ExpenseRegister register,
            ExpensePromises promises,
            ExpenseDocuments documents,
            BudgetCheck budget,
            ExpenseMessages messages,
            Deciders deciders) {
        this.register = register;
        this.promises = promises;
        this.documents = documents;
        this.budget = budget;
        this.messages = messages;
        this.deciders = deciders;
    }

    /**
     * Takes a late claim, or does not.
     *
     * @param reason required either way
     * @throws io.aftersales.problems.InvalidInput if there is no reason
     * @throws io.aftersales.problems.Refused if {@code by} may not decide, or nothing is to be decided
     */
    public void decideLate(String number, boolean granted, @Nullable String reason, String by) {
        ExpenseClaim claim = register.lock(number);
        String why = reason(reason);
        deciders.expectDecider(claim, by, Groups.MANAGERS);
        claim.decideLate(granted, register.now(), by);
        if (!granted) {
            documents.release(number);
            budget.release(claim);
            promises.withdraw(claim, "The late claim was refused", by);
        }
        register.note(
                claim,
                granted ? ExpenseEvent.LATE_EXPENSE_CLAIM_GRANTED : ExpenseEvent.LATE_EXPENSE_CLAIM_REFUSED,
                by,
                Map.of(),
                Map.of("decisionReason", why));
        messages.lateDecided(claim, granted);
    }

    /**
     * Lets a claim go above the budget, or sends it back.
     *
     * @param reason required either way
     * @throws io.aftersales.problems.InvalidInput if there is no reason
     * @throws io.aftersales.problems.Refused if {@code by} may not decide, or nothing is to be decided
     */
    public void decideBudget(String number, boolean granted, @Nullable String reason, String by) {
        ExpenseClaim claim = register.lock(number);
        String why = reason(reason);
        deciders.expectDecider(claim, by, Groups.MANAGERS);
        Instant now = register.now();
        claim.decideBudget(granted, why, by);
        register.note(
                claim,
                granted ? ExpenseEvent.OVER_BUDGET_GRANTED : ExpenseEvent.OVER_BUDGET_REFUSED,
                by,
                Map.of(),
                Map.of("decisionReason", why));
        if (!granted) {
            promises.returned(claim, now, by);
            messages.returned(claim, now);
        }
    }

    private static String reason(@Nullable String given) {
        Problems problems = new Problems();
        Optional<String> why = problems.required("decisionReason", given, ExpenseTexts.LONG);
        problems.throwIfAny();
        return why.orElseThrow();
    }
}
