package io.aftersales.complaints;

import static io.aftersales.problems.Refused.Kind.CONFLICT;
import static io.aftersales.problems.Refused.Kind.UNKNOWN;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews complaints and the promises of all kinds regularly (CMP-38, CMP-49, IMP-06): the numbers of a period, what
 * managers make of them, and the measures that follow. Every method is one transaction that may be running already.
 */
@Service
@Transactional
public class ComplaintReviews {

    /** Who can be told to carry a measure out: whoever makes a promise or handles a complaint. */
    static final List<String> GROUPS = List.of(
            Groups.SERVICE_DESK,
            Groups.ENGINEERS,
            Groups.DISPATCHERS,
            Groups.SUPERVISORS,
            Groups.MANAGERS,
            Groups.COMPLAINT_HANDLERS,
            Groups.INSPECTORS,
            Groups.FINANCE,
            Groups.CASHIERS,
            "dept-product-quality",
            "dept-after-sales",
            "dept-information",
            "dept-general");

    private static final int LATEST = 24;
    private static final String DECIDER = "complaints.review.decider";

    private final ComplaintReviewStore store;
    private final ReviewCounts counts;
    private final Improvements improvements;
    private final ComplaintRules rules;
    private final ComplaintMessages messages;
    private final Colleagues staff;
    private final Clock clock;

    ComplaintReviews(
            ComplaintReviewStore store,
            ReviewCounts counts,
            Improvements improvements,
            ComplaintRules rules,
            ComplaintMessages messages,
            Colleagues staff,
            Clock clock) {
        this.store = store;
        this.counts = counts;
        this.improvements = improvements;
        this.rules = rules;
        this.messages = messages;
        this.staff = staff;
        this.clock = clock;
    }

    /** A measure that is checked next, and until when. */
    public record ToCheck(int position, Instant dueAt) {}

    /**
     * Opens the review of everything since the last one up to the end of the last month, with its numbers. Empty until
     * the months of the cycle are over, and when another node has opened it.
     */
    public Optional<ComplaintReview> open() {
        LocalDate today = LocalDate.now(clock);
        ComplaintRules.ReviewCycle cycle =
                rules.reviewCycle(today.minusMonths(1).getMonthValue());
        return ReviewDays.next(store.reviewedUntil(), today, cycle.months())
                .flatMap(days -> open(days, improvements.dueAt(today.plusDays(cycle.days()))));
    }

    private Optional<ComplaintReview> open(ReviewDays days, Instant dueAt) {
        String number = "CR-" + DateTimeFormatter.BASIC_ISO_DATE.format(days.last());
        if (!store.add(number, days, now(), dueAt)) {
            return Optional.empty();
        }
        counts.of(days).forEach(figure -> store.addFigure(number, figure));
        return store.find(number);
    }

    /**
     * Records what a manager makes of the numbers.
     *
     * @param noMeasureReason why nothing need be improved; absent where measures follow
     * @return whether measures follow
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if {@code by} is no manager, or it is summarised already
     */
    public boolean summarise(String number, @Nullable String summary, @Nullable String noMeasureReason, String by) {
        staff.expectDecider(by, Groups.MANAGERS, DECIDER, number);
        Problems problems = new Problems();
        var words = problems.required("summary", summary, ComplaintCheck.MAX_TEXT_LENGTH);
        var reason = problems.optional("noMeasureReason", noMeasureReason, ComplaintCheck.MAX_TEXT_LENGTH);
        problems.throwIfAny();
        if (lock(number).summary() != null) {
            throw new Refused(CONFLICT, "complaints.review.summarised", number);
        }
        store.setSummary(number, words.orElseThrow(), reason, now(), by);
        return reason.isEmpty();
    }

    /**
     * Plans a measure and tells its group.
     *
     * @return the measure that is checked first, of all that are planned
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if {@code by} is no manager, or there is no such review
     */
    public ToCheck plan(String number, MeasurePlan plan, String by) {
        staff.expectDecider(by, Groups.MANAGERS, DECIDER, number);
        Problems problems = new Problems();
        var text = problems.required("measure", plan.text(), ComplaintCheck.MAX_TEXT_LENGTH);
        var group = problems.required("measureGroup", plan.group(), Improvements.MAX_DEPARTMENT_LENGTH);
        group.filter(name -> !GROUPS.contains(name))
                .ifPresent(name -> problems.reject("measureGroup", name, "problem.oneOf", String.join(", ", GROUPS)));
        var checkOn = improvements.day("measureCheckOn", plan.checkOn(), problems);
        problems.throwIfAny();
        lock(number);
        int position =
                store.addMeasure(number, text.orElseThrow(), group.orElseThrow(), checkOn.orElseThrow(), now(), by);
        messages.measurePlanned(number, position, group.orElseThrow(), text.orElseThrow(), checkOn.orElseThrow());
        return toCheck(number).orElseThrow();
    }

    /**
     * Records whether a measure was carried out and works.
     *
     * @return the measure that is checked next, empty when all are carried out
     * @throws io.aftersales.problems.InvalidInput if nothing is said about what was found, or no day is given on which
     *     one that was not carried out is checked again
     * @throws Refused if {@code by} inspects no quality, or that measure waits for no check
     */
    public Optional<ToCheck> check(String number, long position, ImprovementCheck check, String by) {
        staff.expectDecider(by, Groups.INSPECTORS, DECIDER, number);
        Problems problems = new Problems();
        var found = problems.required("measureFound", check.found(), ComplaintCheck.MAX_TEXT_LENGTH);
        Optional<LocalDate> again = check.carriedOut()
                ? Optional.empty()
                : improvements.day("measureCheckOn", check.nextCheckOn(), problems);
        problems.throwIfAny();
        lock(number);
        if (!store.check(number, position, again, found.orElseThrow(), now(), by)) {
            throw new Refused(CONFLICT, "complaints.review.measure.none", number, position);
        }
        return toCheck(number);
    }

    /**
     * Returns the review.
     *
     * @throws Refused if there is none of that number
     */
    @Transactional(readOnly = true)
    public ComplaintReview get(String number) {
        return store.find(number).orElseThrow(() -> unknown(number));
    }

    /** Returns the newest reviews first, those of two years of months. */
    @Transactional(readOnly = true)
    public List<ComplaintReview> latest() {
        return store.latest(LATEST);
    }

    /** Returns the numbers that the review was opened with. */
    @Transactional(readOnly = true)
    public ReviewFigures figures(String number) {
        return store.figures(number);
    }

    /** Returns the measures that follow from the review, as they were planned. */
    @Transactional(readOnly = true)
    public List<ReviewMeasure> measures(String number) {
        return store.measures(number);
    }

    private Optional<ToCheck> toCheck(String number) {
        return store.measures(number).stream()
                .filter(measure -> measure.improvement().carriedOutAt() == null)
                .min(Comparator.comparing(measure -> measure.improvement().checkOn()))
                .map(measure -> new ToCheck(
                        measure.position(),
                        improvements.dueAt(measure.improvement().checkOn())));
    }

    private ComplaintReview lock(String number) {
        return store.lock(number).orElseThrow(() -> unknown(number));
    }

    private static Refused unknown(String number) {
        return new Refused(UNKNOWN, "complaints.review.unknown", number);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
