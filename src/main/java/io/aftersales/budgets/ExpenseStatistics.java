package io.aftersales.budgets;

import io.aftersales.calendar.WorkingCalendars;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts expense use of a period by cost centre and kind of entry (BUD-02). */
@Component
class ExpenseStatistics {

    private final BudgetStore budgets;
    private final EntryStore entries;
    private final CostCentres costCentres;
    private final WorkingCalendars calendars;
    private final Clock clock;

    ExpenseStatistics(
            BudgetStore budgets, EntryStore entries, CostCentres costCentres, WorkingCalendars calendars, Clock clock) {
        this.budgets = budgets;
        this.entries = entries;
        this.costCentres = costCentres;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Returns a line for each budget that has days of the period, and one for what belongs to no budget. */
    List<ExpenseFigure> of(Period period) {
        Forecast forecast = new Forecast(calendars.current(), LocalDate.now(clock));
        List<ExpenseFigure> lines = new ArrayList<>();
        for (Budget budget : budgets.list(null, period)) {
            lines.add(planned(budget, period, forecast));
        }
        for (String costCentre : entries.costCentresWithoutBudget(start(period), end(period))) {
            lines.add(unplanned(costCentre, period));
        }
        return lines;
    }

    private ExpenseFigure planned(Budget budget, Period period, Forecast forecast) {
        EntryStore.Sums sums = entries.sums(budget.costCentre(), budget.period());
        EntryStore.Sums fresh = entries.entered(budget.costCentre(), budget.period(), start(period), end(period));
        return new ExpenseFigure(
                budget.costCentre(),
                budget.period().label(),
                budget.currency(),
                budget.version(),
                budget.plannedCents(),
                sums.open(),
                sums.spent(),
                forecast.atEnd(budget.period(), sums.open() + sums.spent()),
                fresh.committed(),
                fresh.released(),
                fresh.spent());
    }

    private ExpenseFigure unplanned(String costCentre, Period period) {
        EntryStore.Sums fresh = entries.enteredWithoutBudget(costCentre, start(period), end(period));
        Optional<String> currency = costCentres.currency(costCentre);
        return new ExpenseFigure(
                costCentre,
                "",
                currency.orElse(null),
                0,
                0,
                fresh.open(),
                fresh.spent(),
                fresh.open() + fresh.spent(),
                fresh.committed(),
                fresh.released(),
                fresh.spent());
    }

    private Instant start(Period period) {
        return period.firstDay().atStartOfDay(clock.getZone()).toInstant();
    }

    private Instant end(Period period) {
        return period.lastDay().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
