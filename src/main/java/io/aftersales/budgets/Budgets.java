package io.aftersales.budgets;

import static io.aftersales.problems.Refused.Kind.UNKNOWN;

import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.money.Amounts;
import io.aftersales.problems.CsvList;
import io.aftersales.problems.ImportReport;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans budgets and tells how they stand (BUD-01, BUD-03, BUD-04). Every method is one transaction. */
@Service
@Transactional
public class Budgets {

    /** Entries on one page. */
    public static final int PAGE_SIZE = 50;

    private static final List<String> COLUMNS = List.of("cost_centre", "period", "planned", "currency");
    private static final BudgetPlan.Names FIELDS =
            new BudgetPlan.Names("costCentre", "period", "currency", "plannedCents");
    private static final BudgetPlan.Names SHEET = new BudgetPlan.Names("cost_centre", "period", "currency", "planned");

    private final BudgetPlanning planning;
    private final BudgetStore budgets;
    private final EntryStore entries;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Budgets(BudgetPlanning planning, BudgetStore budgets, EntryStore entries, WorkingCalendars calendars, Clock clock) {
        this.planning = planning;
        this.budgets = budgets;
        this.entries = entries;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Plans a budget. Repeating it changes nothing; another amount is an adjustment.
     *
     * @param period such as {@code 2026-11}, {@code 2026-Q4} or {@code 2026}
     * @param plannedCents hundredths of the currency, more than 0
     * @param by who plans, of after-sales
     * @throws InvalidInput naming every wrong field, also when a budget of the cost centre has days of the period
     * @throws Refused if planning is not his duty
     */
    public BudgetFigures plan(
            @Nullable String costCentre,
            @Nullable String period,
            @Nullable Long plannedCents,
            @Nullable String currency,
            String by) {
        planning.expectPlanner(by);
        Problems problems = new Problems();
        Optional<Long> cents = Amounts.cents(FIELDS.planned(), plannedCents, 1, Amounts.MOST, problems);
        Optional<BudgetPlan> plan = BudgetPlan.check(costCentre, period, currency, cents, FIELDS, problems);
        Optional<Budget> budget = plan.flatMap(checked -> planning.plan(checked, FIELDS, problems, by));
        problems.throwIfAny();
        return figures(budget.orElseThrow());
    }

    /**
     * Takes a list in CSV with the heading {@code cost_centre,period,planned,currency}, such as the budgets of a year.
     * Good lines are taken, the others reported; repeating it changes nothing.
     *
     * @throws InvalidInput if a column is missing or the text is no CSV
     * @throws Refused if planning is not his duty
     */
    public ImportReport importCsv(String csv, String by) {
        planning.expectPlanner(by);
        List<CheckedLine> lines =
                CsvList.read(csv, COLUMNS).stream().map(Budgets::check).toList();
        // in the order in which payments take them, not in that of the file
        planning.lock(lines.stream()
                .flatMap(line -> line.plan().stream())
                .map(BudgetPlan::costCentre)
                .collect(Collectors.toCollection(TreeSet::new)));
        List<ImportReport.RejectedLine> rejected = new ArrayList<>();
        for (CheckedLine line : lines) {
            line.plan().ifPresent(plan -> planning.plan(plan, SHEET, line.problems(), by));
            try {
                line.problems().throwIfAny();
            } catch (InvalidInput wrong) {
                rejected.add(new ImportReport.RejectedLine(line.number(), wrong.problems()));
            }
        }
        return new ImportReport(lines.size() - rejected.size(), rejected);
    }

    /** A line of a list, with what is wrong with it so far; without a plan there is something wrong. */
    private record CheckedLine(long number, Optional<BudgetPlan> plan, Problems problems) {}

    private static CheckedLine check(CsvList.Line line) {
        Problems problems = new Problems();
        Optional<Long> cents = Amounts.typed(SHEET.planned(), line.value("planned"), 1, Amounts.MOST, problems);
        Optional<BudgetPlan> plan = BudgetPlan.check(
                line.value("cost_centre"), line.value("period"), line.value("currency"), cents, SHEET, problems);
        return new CheckedLine(line.number(), plan, problems);
    }

    /**
     * Returns how the budgets stand, by cost centre and first day.
     *
     * @param costCentre absent for all
     * @param period budgets that have any day of it, such as {@code 2026-Q4}; absent for the current year
     * @throws InvalidInput if there is no such period
     */
    @Transactional(readOnly = true)
    public List<BudgetFigures> list(@Nullable String costCentre, @Nullable String period) {
        Problems problems = new Problems();
        Optional<String> centre = costCentre == null || costCentre.isBlank()
                ? Optional.empty()
                : BudgetPlan.costCentre("costCentre", costCentre, problems);
        Optional<Period> days = period == null || period.isBlank()
                ? Optional.of(Period.yearOf(LocalDate.now(clock)))
                : BudgetPlan.period("period", period, problems);
        problems.throwIfAny();
        List<Budget> found = budgets.list(centre.orElse(null), days.orElseThrow());
        Map<UUID, EntryStore.Sums> sums = entries.sums(found);
        Forecast forecast = forecast();
        return found.stream()
                .map(budget -> figures(budget, sums.getOrDefault(budget.id(), EntryStore.Sums.NONE), forecast))
                .toList();
    }

    /** Returns the cost centres that have budgets. */
    @Transactional(readOnly = true)
    public List<String> costCentres() {
        return budgets.costCentres();
    }

    /**
     * Returns how a budget stands.
     *
     * @throws Refused if there is none of that id
     */
    @Transactional(readOnly = true)
    public BudgetFigures get(UUID id) {
        return figures(budget(id));
    }

    /** Returns the newest entries of a budget first; page 0 is the first. */
    @Transactional(readOnly = true)
    public List<BudgetEntry> entries(UUID id, int page) {
        Budget budget = budget(id);
        // one more tells whether there is another page
        return entries.page(budget.costCentre(), budget.period(), PAGE_SIZE + 1, (long) page * PAGE_SIZE);
    }

    private Budget budget(UUID id) {
        return budgets.find(id).orElseThrow(() -> new Refused(UNKNOWN, "budgets.unknown", id));
    }

    private Forecast forecast() {
        return new Forecast(calendars.current(), LocalDate.now(clock));
    }

    private BudgetFigures figures(Budget budget) {
        return figures(budget, entries.sums(budget.costCentre(), budget.period()), forecast());
    }

    private static BudgetFigures figures(Budget budget, EntryStore.Sums sums, Forecast forecast) {
        return new BudgetFigures(
                budget, sums.open(), sums.spent(), forecast.atEnd(budget.period(), sums.open() + sums.spent()));
    }
}
