package io.aftersales.surveys;

import io.aftersales.cases.Dates;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.staff.Colleagues;
import io.aftersales.staff.Groups;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets measures against weak points of survey results and follows their effect (SVY-11). Every method is one transaction. */
@Service
@Transactional
public class ImprovementMeasures {

    static final int TEXT_LENGTH = 4000;

    /** Who can be told to carry one out: those who may read results, and with them the measure. */
    static final Set<String> GROUPS =
            new TreeSet<>(Set.of("service-supervisors", "service-managers", "quality-inspectors"));

    private static final int PERIOD_LENGTH = 7;
    private static final int MOST_SHOWN = 200;

    private final MeasureStore store;
    private final Questionnaires questionnaires;
    private final SurveyResults results;
    private final MeasureProcess process;
    private final Colleagues staff;
    private final Clock clock;

    ImprovementMeasures(
            MeasureStore store,
            Questionnaires questionnaires,
            SurveyResults results,
            MeasureProcess process,
            Colleagues staff,
            Clock clock) {
        this.store = store;
        this.questionnaires = questionnaires;
        this.results = results;
        this.process = process;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Sets a measure and has it carried out.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that is missing or wrong
     */
    public ImprovementMeasure plan(MeasureDraft draft, String by) {
        Problems problems = new Problems();
        var service = problems.requiredOneOf("service", draft.service(), SurveyedService.class);
        var question = problems.required("question", draft.question(), TEXT_LENGTH);
        service.ifPresent(known -> question.filter(code -> !rated(known, code))
                .ifPresent(code -> problems.reject("question", code, "surveys.measure.question", known)));
        var before = period("periodBefore", draft.periodBefore(), problems);
        var after = period("periodAfter", draft.periodAfter(), problems);
        var measure = problems.required("measure", draft.measure(), TEXT_LENGTH);
        var group = problems.required("staffGroup", draft.staffGroup(), TEXT_LENGTH);
        group.filter(name -> !GROUPS.contains(name))
                .ifPresent(name -> problems.reject("staffGroup", name, "problem.oneOf", String.join(", ", GROUPS)));
        var checkOn = Dates.required("checkOn", draft.checkOn(), problems);
        expectInOrder(before.orElse(null), after.orElse(null), checkOn.orElse(null), problems);
        problems.throwIfAny();
        ImprovementMeasure planned = new ImprovementMeasure(
                store.nextNumber(),
                service.orElseThrow(),
                question.orElseThrow(),
                before.orElseThrow(),
                after.orElseThrow(),
                measure.orElseThrow(),
                group.orElseThrow(),
                checkOn.orElseThrow(),
                now(),
                by,
                null,
                null,
                null,
                null);
        store.add(planned);
        process.start(
                planned.number(),
                planned.staffGroup(),
                planned.checkOn().atStartOfDay(clock.getZone()).toInstant());
        return planned;
    }

    /**
     * Records what was done. Repeating it has no effect.
     *
     * @throws io.aftersales.problems.InvalidInput if the report is absent or too long
     */
    public void carryOut(String number, @Nullable String report, String by) {
        Problems problems = new Problems();
        Optional<String> words = problems.required("report", report, TEXT_LENGTH);
        problems.throwIfAny();
        store.carriedOut(get(number).number(), words.orElseThrow(), now(), by);
    }

    /** Returns what became of the rating, as far as it may be shown. */
    @Transactional(readOnly = true)
    public MeasureEffect effect(String number) {
        return effect(get(number), results.count());
    }

    /** Returns what became of the ratings of several, in their order, as far as it may be shown. */
    public List<MeasureEffect> effects(List<ImprovementMeasure> measures, Counted counted) {
        return measures.stream().map(measure -> effect(measure, counted)).toList();
    }

    /**
     * Records whether it helped. Repeating it has no effect.
     *
     * @throws io.aftersales.problems.InvalidInput if judgement or conclusion are absent
     * @throws Refused if {@code by} is no manager
     */
    public void judge(String number, @Nullable String judgement, @Nullable String conclusion, String by) {
        Problems problems = new Problems();
        var judged = problems.requiredOneOf("judgement", judgement, Judgement.class);
        var words = problems.required("conclusion", conclusion, TEXT_LENGTH);
        problems.throwIfAny();
        staff.expectDecider(by, Groups.MANAGERS, "surveys.measure.decider", number);
        store.judged(get(number).number(), judged.orElseThrow(), words.orElseThrow(), now(), by);
    }

    /** Returns the latest measures, the newest first. */
    @Transactional(readOnly = true)
    public List<ImprovementMeasure> list() {
        return store.latest(MOST_SHOWN);
    }

    private ImprovementMeasure get(String number) {
        return store.find(number)
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "surveys.measure.unknown", number));
    }

    private boolean rated(SurveyedService service, String code) {
        return questionnaires.current(service).questions().stream()
                .anyMatch(asked ->
                        asked.kind() == QuestionKind.RATING && asked.code().equals(code));
    }

    private MeasureEffect effect(ImprovementMeasure measure, Counted counted) {
        return new MeasureEffect(
                average(measure, measure.periodBefore(), counted).orElse(null),
                average(measure, measure.periodAfter(), counted).orElse(null));
    }

    private Optional<Long> average(ImprovementMeasure measure, String period, Counted counted) {
        return results
                .read(new ResultFilter(period, measure.service().name(), null, null, null, null, null), counted)
                .total()
                .questions()
                .stream()
                .filter(rated -> rated.code().equals(measure.question()))
                .map(ResultGroup.Rated::averageHundredths)
                .findFirst();
    }

    /** What the effect is compared with comes first, and it is judged when all of it can be seen. */
    private void expectInOrder(
            @Nullable String before, @Nullable String after, @Nullable LocalDate checkOn, Problems problems) {
        LocalDate today = LocalDate.now(clock);
        if (after == null) {
            return;
        }
        ResultPeriod compared = ResultPeriod.of(after).orElseThrow();
        if (compared.last().isBefore(today)) {
            problems.reject("periodAfter", after, "surveys.measure.over");
        } else if (before != null
                && !compared.first()
                        .isAfter(ResultPeriod.of(before).orElseThrow().last())) {
            problems.reject("periodAfter", after, "surveys.measure.period", before);
        }
        if (checkOn != null && !(checkOn.isAfter(today) && checkOn.isAfter(compared.last()))) {
            problems.reject("checkOn", checkOn, "surveys.measure.checkOn", after);
        }
    }

    private static Optional<String> period(String field, @Nullable String written, Problems problems) {
        return problems.required(field, written, PERIOD_LENGTH).filter(text -> {
            boolean known = ResultPeriod.of(text).isPresent();
            if (!known) {
                problems.reject(field, text, "surveys.results.period");
            }
            return known;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
