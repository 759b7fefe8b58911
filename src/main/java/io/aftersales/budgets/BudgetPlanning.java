package io.aftersales.budgets;

import io.aftersales.money.Money;
import io.aftersales.problems.Problems;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files budgets: those of one cost centre never overlap, also when two people plan at once, and have one currency. */
@Component
class BudgetPlanning {

    private final CostCentres costCentres;
    private final BudgetStore budgets;
    private final BudgetDuties duties;

    BudgetPlanning(CostCentres costCentres, BudgetStore budgets, BudgetDuties duties) {
        this.costCentres = costCentres;
        this.budgets = budgets;
        this.duties = duties;
    }

    void expectPlanner(String by) {
        duties.expect(by, BudgetDuties.AFTER_SALES);
    }

    /** Keeps others from these cost centres until the transaction ends. Whoever plans for several begins with this. */
    void lock(SortedSet<String> codes) {
        costCentres.lock(codes);
    }

    /** Returns the budget, the one on file where it was planned before; empty, and a problem noted, when it cannot be. */
    Optional<Budget> plan(BudgetPlan plan, BudgetPlan.Names names, Problems problems, String by) {
        costCentres.lock(plan.costCentre());
        Optional<String> currency = costCentres.currency(plan.costCentre());
        if (currency.filter(used -> !used.equals(plan.currency())).isPresent()) {
            // entries of a cost centre carry no currency of their own
            problems.reject(names.currency(), plan.currency(), "budgets.otherCurrency", currency.get());
            return Optional.empty();
        }
        List<Budget> meeting = budgets.list(plan.costCentre(), plan.period());
        if (!meeting.isEmpty()) {
            return known(meeting.get(0), plan, names, problems);
        }
        if (currency.isEmpty()) {
            costCentres.setCurrency(plan.costCentre(), plan.currency());
        }
        Budget budget = new Budget(
                UUID.randomUUID(), plan.costCentre(), plan.period(), plan.currency(), 1, plan.plannedCents());
        budgets.add(budget, by);
        return Optional.of(budget);
    }

    private static Optional<Budget> known(Budget known, BudgetPlan plan, BudgetPlan.Names names, Problems problems) {
        if (!known.period().equals(plan.period())) {
            problems.reject(
                    names.period(),
                    plan.period().label(),
                    "budgets.overlap",
                    plan.costCentre(),
                    known.period().label());
            return Optional.empty();
        }
        if (known.plannedCents() != plan.plannedCents()) {
            problems.reject(
                    names.planned(),
                    Money.text(plan.plannedCents()),
                    "budgets.planned",
                    Money.text(known.plannedCents()));
            return Optional.empty();
        }
        return Optional.of(known);
    }
}
