package io.aftersales.budgets;

import io.aftersales.money.Amounts;
import io.aftersales.problems.Problems;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A budget that is to be planned. */
record BudgetPlan(String costCentre, Period period, String currency, long plannedCents) {

    static final int COST_CENTRE_LENGTH = 20;
    static final int LABEL_LENGTH = 7;

    private static final Pattern COST_CENTRE = Pattern.compile("[A-Z0-9][A-Z0-9_-]*");

    /** What the fields of a budget are called where they were handed in. */
    record Names(String costCentre, String period, String currency, String planned) {}

    /** Returns the plan; empty, and problems noted, when something is wrong. */
    static Optional<BudgetPlan> check(
            @Nullable String costCentre,
            @Nullable String period,
            @Nullable String currency,
            Optional<Long> plannedCents,
            Names names,
            Problems problems) {
        Optional<String> centre = costCentre(names.costCentre(), costCentre, problems);
        Optional<Period> days = period(names.period(), period, problems);
        Optional<String> money = Amounts.currency(names.currency(), currency, problems);
        return centre.isPresent() && days.isPresent() && money.isPresent() && plannedCents.isPresent()
                ? Optional.of(new BudgetPlan(centre.get(), days.get(), money.get(), plannedCents.get()))
                : Optional.empty();
    }

    static Optional<String> costCentre(String field, @Nullable String written, Problems problems) {
        return problems.required(field, written, COST_CENTRE_LENGTH)
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> {
                    boolean fits = COST_CENTRE.matcher(code).matches();
                    if (!fits) {
                        problems.reject(field, code, "budgets.costCentre");
                    }
                    return fits;
                });
    }

    static Optional<Period> period(String field, @Nullable String written, Problems problems) {
        return problems.required(field, written, LABEL_LENGTH).flatMap(label -> {
            Optional<Period> period = Period.of(label.toUpperCase(Locale.ROOT));
            if (period.isEmpty()) {
                problems.reject(field, label, "budgets.period");
            }
            return period;
        });
    }
}
