package io.aftersales.reimbursements;

import io.aftersales.fees.CostBearer;
import io.aftersales.money.Amounts;
import io.aftersales.money.Money;
import io.aftersales.problems.Problems;
import io.aftersales.staff.Groups;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Review by finance, line by line (EXP-04, FEE-07, FEE-08): as claimed, less with a reason, or sent back. Never more than
 * was claimed (EXP-05). Every method is one transaction and joins a running one.
 */
@Service
@Transactional
public class ExpenseReview {

    private final ExpenseRegister register;
    private final ExpensePromises promises;
    private final ExpenseDocuments documents;
    private final BudgetCheck budget;
    private final ExpenseMessages messages;
    private final ReimbursementProcess process;
    private final Deciders deciders;

    ExpenseReview(
            ExpenseRegister register,
            ExpensePromises promises,
            ExpenseDocuments documents,
            BudgetCheck budget,
            ExpenseMessages messages,
            ReimbursementProcess process,
            Deciders deciders) {
        this.register = register;
        this.promises = promises;
        this.documents = documents;
        this.budget = budget;
        this.messages = messages;
        this.process = process;
        this.deciders = deciders;
    }

    /**
     * Reviews a claim, from the page or by REST, and lets the process go on.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if {@code by} may not, it is not to be reviewed, or it is approved and nobody
     *     knows from which budget it would be paid
     */
    public ReviewOutcome review(String number, ReviewReport report, String by) {
        ReviewOutcome outcome = decide(register.lock(number), report, by);
        process.reviewed(number);
        return outcome;
    }

    /**
     * Records what the step "Review expense claim" was completed with. What was reviewed already stays as it is.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws io.aftersales.problems.Refused if {@code by} may not, or it is not to be reviewed
     */
    public ReviewOutcome record(String number, ReviewReport report, String by) {
        ExpenseClaim claim = register.lock(number);
        return switch (claim.status()) {
            case RETURNED -> ReviewOutcome.RETURNED;
            case APPROVED, PAID -> ReviewOutcome.APPROVED;
            case NOTHING_PAID -> ReviewOutcome.NOTHING_PAID;
            default -> decide(claim, report, by);
        };
    }

    private ReviewOutcome decide(ExpenseClaim claim, ReviewReport report, String by) {
        ExpenseDecisions before = claim.decisions();
        deciders.expectDecider(
                claim, by, Groups.FINANCE, before.lateDecidedBy(), before.budgetDecidedBy(), before.passedOnBy());
        claim.expectReviewable();
        Problems problems = new Problems();
        Optional<ReviewDecision> decision = problems.requiredOneOf("decision", report.decision(), ReviewDecision.class);
        boolean returned = decision.filter(ReviewDecision.RETURNED::equals).isPresent();
        Optional<String> reason = returned
                ? problems.required("reason", report.reason(), ExpenseTexts.LONG)
                : problems.optional("reason", report.reason(), ExpenseTexts.LONG);
        List<ExpenseLine> lines = returned ? List.of() : lines(claim, report, problems);
        problems.throwIfAny();
        return returned ? giveBack(claim, reason.orElseThrow(), by) : approve(claim, lines, by);
    }

    private ReviewOutcome giveBack(ExpenseClaim claim, String reason, String by) {
        Instant now = register.now();
        claim.giveBack(reason);
        promises.returned(claim, now, by);
        register.note(claim, ExpenseEvent.EXPENSE_CLAIM_RETURNED, by, Map.of(), Map.of("returnReason", reason));
        messages.returned(claim, now);
        return ReviewOutcome.RETURNED;
    }

    private ReviewOutcome approve(ExpenseClaim claim, List<ExpenseLine> lines, String by) {
        Instant now = register.now();
        claim.approve(lines, now, by);
        boolean nothing = claim.status() == ExpenseStatus.NOTHING_PAID;
        if (!nothing) {
            budget.expectCommitted(claim);
        }
        if (nothing) {
            documents.release(claim.number());
            budget.release(claim);
            promises.withdraw(claim, "Nothing is to be paid", by);
        }
        register.note(
                claim,
                ExpenseEvent.EXPENSE_CLAIM_APPROVED,
                by,
                Map.of(
                        "amount", Money.text(claim.claimedCents(), claim.currency()),
                        "approved", Money.text(claim.approvedCents(), claim.currency())));
        messages.approved(claim, now);
        return nothing ? ReviewOutcome.NOTHING_PAID : ReviewOutcome.APPROVED;
    }

    private static List<ExpenseLine> lines(ExpenseClaim claim, ReviewReport report, Problems problems) {
        List<ExpenseLine> reviewed = new ArrayList<>();
        claim.lines().forEach(line -> reviewed.add(line.approved(line.amountCents(), null, line.costBearer())));
        List<ReviewReport.@Nullable Line> given = report.lines() == null ? List.of() : report.lines();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            line("lines[" + i + "].", given.get(i), reviewed, seen, problems);
        }
        return reviewed;
    }

    private static void line(
            String prefix,
            ReviewReport.@Nullable Line given,
            List<ExpenseLine> reviewed,
            Set<Integer> seen,
            Problems problems) {
        ReviewReport.Line line = given == null ? new ReviewReport.Line(null, null, null, null) : given;
        int position = position(line.line(), reviewed.size());
        if (position < 0) {
            problems.reject(prefix + "line", line.line(), "expenses.review.line", reviewed.size() - 1);
            return;
        }
        if (!seen.add(position)) {
            problems.reject(prefix + "line", line.line(), "expenses.review.twice");
            return;
        }
        ExpenseLine claimed = reviewed.get(position);
        Optional<Long> cents = line.approvedCents() == null
                        || line.approvedCents().isBlank()
                ? Optional.of(claimed.amountCents())
                : Amounts.cents(prefix + "approvedCents", line.approvedCents(), 0, claimed.amountCents(), problems);
        boolean less = cents.filter(amount -> amount < claimed.amountCents()).isPresent();
        Optional<String> reason = less
                ? problems.required(prefix + "reason", line.reason(), ExpenseTexts.LONG)
                : problems.optional(prefix + "reason", line.reason(), ExpenseTexts.LONG);
        CostBearer bearer = problems.oneOf(prefix + "costBearer", line.costBearer(), CostBearer.class)
                .orElse(claimed.costBearer());
        cents.ifPresent(amount -> reviewed.set(position, claimed.approved(amount, reason.orElse(null), bearer)));
    }

    /** Returns the place of the line that is meant; below 0 when there is none. */
    private static int position(@Nullable String written, int lines) {
        String text = written == null ? "" : written.strip();
        return text.matches("\\d{1,3}") && Integer.parseInt(text) < lines ? Integer.parseInt(text) : -1;
    }
}
