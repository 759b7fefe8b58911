package io.aftersales.budgets;

import static io.aftersales.problems.Refused.Kind.CONFLICT;
import static io.aftersales.problems.Refused.Kind.UNKNOWN;

import io.aftersales.cases.CaseKind;
import io.aftersales.cases.CaseNumbers;
import io.aftersales.cases.Dates;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews expense use regularly (BUD-02): figures as they stood, and what after-sales makes of them. Every method is one
 * transaction that may be running already.
 */
@Service
@Transactional
public class ExpenseReviews {

    private static final int MOST_DAYS = 366;
    private static final int LATEST = 24;

    private final ReviewStore reviews;
    private final ExpenseStatistics statistics;
    private final CaseNumbers numbers;
    private final BudgetDuties duties;
    private final Clock clock;

    ExpenseReviews(
            ReviewStore reviews, ExpenseStatistics statistics, CaseNumbers numbers, BudgetDuties duties, Clock clock) {
        this.reviews = reviews;
        this.statistics = statistics;
        this.numbers = numbers;
        this.duties = duties;
        this.clock = clock;
    }

    /**
     * Opens a review. Without days it is the regular one, of everything since the last regular one up to the end of the
     * last month; empty when that is reviewed already, also by another node.
     *
     * @param from first day, {@code yyyy-MM-dd}
     * @param to last day, not in the future and not more than a year after the first
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if asking for a review of certain days is not his duty
     */
    public Optional<ExpenseReview> open(@Nullable String from, @Nullable String to, String by) {
        if (blank(from) && blank(to)) {
            return ReviewPeriod.next(reviews.reviewedUntil(), LocalDate.now(clock))
                    .flatMap(period -> open(true, period, by));
        }
        duties.expectNoSupervisor(by);
        Problems problems = new Problems();
        Optional<LocalDate> first = Dates.required("reviewFrom", from, problems);
        Optional<LocalDate> last = Dates.required("reviewTo", to, problems);
        last.filter(day -> day.isAfter(LocalDate.now(clock)))
                .ifPresent(day -> problems.reject("reviewTo", day, "problem.future"));
        first.flatMap(start -> last.filter(end -> end.isBefore(start) || end.isAfter(start.plusDays(MOST_DAYS - 1))))
                .ifPresent(end -> problems.reject("reviewTo", end, "budgets.reviewDays", MOST_DAYS));
        problems.throwIfAny();
        return open(false, new Period(first.orElseThrow(), last.orElseThrow()), by);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private Optional<ExpenseReview> open(boolean regular, Period period, String by) {
        String number = numbers.take(CaseKind.BUDGET_REVIEW, reviews::exists);
        return reviews.add(number, regular, period, now(), by) ? reviews.find(number) : Optional.empty();
    }

    /** Keeps the figures of the period as they stand now; repeating it keeps those of the first time. */
    public void compute(String number) {
        ExpenseReview review = lock(number);
        if (reviews.figures(number).isEmpty()) {
            int position = 1;
            for (ExpenseFigure figure : statistics.of(review.period())) {
                reviews.addFigure(number, position++, figure);
            }
        }
    }

    /**
     * Records what after-sales makes of the figures; repeatable.
     *
     * @throws io.aftersales.problems.InvalidInput if it is absent or too long
     * @throws Refused if it is not his duty, or something else was recorded already
     */
    public void analyse(String number, @Nullable String analysis, String by) {
        duties.expect(by, BudgetDuties.AFTER_SALES);
        Problems problems = new Problems();
        Optional<String> text = problems.required("analysis", analysis, BudgetAdjustments.MAX_TEXT);
        problems.throwIfAny();
        ExpenseReview review = lock(number);
        if (review.analysis() == null) {
            reviews.setAnalysis(number, text.orElseThrow(), now(), by);
        } else if (!review.analysis().equals(text.orElseThrow())) {
            throw new Refused(CONFLICT, "budgets.review.analysed", number, String.valueOf(review.analysedBy()));
        }
    }

    /**
     * Returns the review.
     *
     * @throws Refused if there is none of that number
     */
    @Transactional(readOnly = true)
    public ExpenseReview get(String number) {
        return reviews.find(number).orElseThrow(() -> unknown(number));
    }

    /** Returns the newest reviews first, those of two years of months. */
    @Transactional(readOnly = true)
    public List<ExpenseReview> latest() {
        return reviews.latest(LATEST);
    }

    /** Returns the figures that the review was opened with, by cost centre. */
    @Transactional(readOnly = true)
    public List<ExpenseFigure> figures(String number) {
        return reviews.figures(number);
    }

    private ExpenseReview lock(String number) {
        return reviews.lock(number).orElseThrow(() -> unknown(number));
    }

    private static Refused unknown(String number) {
        return new Refused(UNKNOWN, "budgets.review.unknown", number);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
