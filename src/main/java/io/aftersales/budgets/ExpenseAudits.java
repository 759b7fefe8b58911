package io.aftersales.budgets;

import static io.aftersales.problems.Refused.Kind.CONFLICT;
import static io.aftersales.problems.Refused.Kind.UNKNOWN;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Audits expenses regularly for legality and compliance (BUD-05): a sample of what was spent in the period, judged by
 * finance; findings are followed up by after-sales, and the supervision group learns of the result (BUD-06). Every method
 * is one transaction that may be running already.
 */
@Service
@Transactional
public class ExpenseAudits {

    private final ReviewStore reviews;
    private final AuditStore audits;
    private final AuditSample sample;
    private final BudgetDuties duties;
    private final BudgetMessages messages;
    private final Clock clock;

    ExpenseAudits(
            ReviewStore reviews,
            AuditStore audits,
            AuditSample sample,
            BudgetDuties duties,
            BudgetMessages messages,
            Clock clock) {
        this.reviews = reviews;
        this.audits = audits;
        this.sample = sample;
        this.duties = duties;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Draws the sample of the period, once; later it stays as it was drawn.
     *
     * @return the first expense that is to be judged; empty when nothing was spent
     */
    public Optional<AuditedExpense> draw(String number) {
        ExpenseReview review = lock(number);
        if (review.sampleSeed() == null) {
            sample.draw(review);
        }
        return unjudged(number);
    }

    /**
     * Records what finance found about one expense of the sample; repeatable.
     *
     * @param legal {@code YES} or {@code NO}, as {@code compliant}
     * @param finding needed where the expense is not legal or not compliant
     * @return the next expense that is to be judged
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if it is not his duty, it is not in the sample, or was judged otherwise already
     */
    public Optional<AuditedExpense> judge(
            String number,
            String reference,
            @Nullable String legal,
            @Nullable String compliant,
            @Nullable String finding,
            String by) {
        duties.expect(by, BudgetDuties.FINANCE);
        Problems problems = new Problems();
        boolean lawful = yes("expenseLegal", legal, problems);
        boolean conforming = yes("expenseCompliant", compliant, problems);
        boolean fine = lawful && conforming;
        Optional<String> text = fine
                ? problems.optional("finding", finding, BudgetAdjustments.MAX_TEXT)
                : problems.required("finding", finding, BudgetAdjustments.MAX_TEXT);
        problems.throwIfAny();
        lock(number);
        AuditedExpense expense = expense(number, reference);
        if (!expense.judged()) {
            audits.judge(number, reference, lawful, conforming, text.orElse(null), now(), by);
        } else if (!Boolean.valueOf(lawful).equals(expense.legal())
                || !Boolean.valueOf(conforming).equals(expense.compliant())) {
            throw new Refused(CONFLICT, "budgets.audit.judged", reference, String.valueOf(expense.judgedBy()));
        }
        return unjudged(number);
    }

    /**
     * Tells the supervision group what the audit found; repeatable.
     *
     * @return the first finding that is to be followed up
     */
    public Optional<AuditedExpense> tell(String number) {
        ExpenseReview review = lock(number);
        List<AuditedExpense> drawn = audits.of(number);
        if (review.toldAt() == null) {
            long findings = drawn.stream().filter(AuditedExpense::faulty).count();
            messages.audited(number, review.period(), drawn.size(), findings);
            reviews.setTold(number, now());
        }
        return openFinding(number);
    }

    /**
     * Records what after-sales did about a finding; repeatable.
     *
     * @return the next finding that is to be followed up
     * @throws io.aftersales.problems.InvalidInput if it is absent or too long
     * @throws Refused if it is not his duty, there is no such finding, or something else was recorded already
     */
    public Optional<AuditedExpense> followUp(String number, String reference, @Nullable String text, String by) {
        duties.expect(by, BudgetDuties.AFTER_SALES);
        Problems problems = new Problems();
        Optional<String> done = problems.required("followUp", text, BudgetAdjustments.MAX_TEXT);
        problems.throwIfAny();
        lock(number);
        AuditedExpense expense = expense(number, reference);
        if (!expense.faulty()) {
            throw new Refused(CONFLICT, "budgets.audit.noFinding", reference);
        }
        if (expense.followUp() == null) {
            audits.followUp(number, reference, done.orElseThrow(), now(), by);
        } else if (!expense.followUp().equals(done.orElseThrow())) {
            throw new Refused(CONFLICT, "budgets.audit.followedUp", reference, String.valueOf(expense.followedUpBy()));
        }
        return openFinding(number);
    }

    /** Returns the sample of a review in the order of the draw. */
    @Transactional(readOnly = true)
    public List<AuditedExpense> of(String number) {
        return audits.of(number);
    }

    private static boolean yes(String field, @Nullable String answer, Problems problems) {
        return problems.requiredOneOf(field, answer, AuditAnswer.class)
                .filter(AuditAnswer.YES::equals)
                .isPresent();
    }

    private Optional<AuditedExpense> unjudged(String number) {
        return audits.of(number).stream().filter(expense -> !expense.judged()).findFirst();
    }

    private Optional<AuditedExpense> openFinding(String number) {
        return audits.of(number).stream().filter(AuditedExpense::findingOpen).findFirst();
    }

    private AuditedExpense expense(String number, String reference) {
        return audits.of(number).stream()
                .filter(expense -> expense.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new Refused(UNKNOWN, "budgets.audit.unknown", reference, number));
    }

    private ExpenseReview lock(String number) {
        return reviews.lock(number).orElseThrow(() -> new Refused(UNKNOWN, "budgets.review.unknown", number));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
