package io.aftersales.budgets;

import static io.aftersales.problems.Refused.Kind.CONFLICT;
import static io.aftersales.problems.Refused.Kind.UNKNOWN;

import io.aftersales.money.Amounts;
import io.aftersales.money.Money;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adjusts budgets in time (BUD-02): after-sales proposes, finance approves, never who proposed. What was planned before
 * stays on record. Every method is one transaction that may be running already.
 */
@Service
@Transactional
public class BudgetAdjustments {

    /** Of what people write. */
    static final int MAX_TEXT = 4000;

    private final CostCentres costCentres;
    private final BudgetStore budgets;
    private final AdjustmentStore adjustments;
    private final BudgetDuties duties;
    private final BudgetMessages messages;
    private final Clock clock;

    BudgetAdjustments(
            CostCentres costCentres,
            BudgetStore budgets,
            AdjustmentStore adjustments,
            BudgetDuties duties,
            BudgetMessages messages,
            Clock clock) {
        this.costCentres = costCentres;
        this.budgets = budgets;
        this.adjustments = adjustments;
        this.duties = duties;
        this.messages = messages;
        this.clock = clock;
    }

    /** What was proposed, in words for who approves. */
    public record Proposed(UUID id, String budget, String before, String planned) {}

    /**
     * Proposes another amount, as forms hand it over.
     *
     * @param period as the budget is called, such as {@code 2026-Q4}
     * @param amount such as {@code 12000.00}
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if it is not his duty, or another proposal waits for approval
     */
    public Proposed propose(
            @Nullable String costCentre,
            @Nullable String period,
            @Nullable String amount,
            @Nullable String reason,
            String by) {
        Problems problems = new Problems();
        Optional<String> centre = BudgetPlan.costCentre("costCentre", costCentre, problems);
        Optional<Period> days = BudgetPlan.period("period", period, problems);
        Optional<Budget> budget = centre.flatMap(code -> days.flatMap(wanted -> budgets.list(code, wanted).stream()
                .filter(known -> known.period().equals(wanted))
                .findFirst()));
        if (centre.isPresent() && days.isPresent() && budget.isEmpty()) {
            problems.reject("period", days.get().label(), "budgets.none", centre.get());
        }
        Optional<Long> cents = Amounts.typed("amount", amount, 1, Amounts.MOST, problems);
        return propose(budget, cents, reason, problems, by);
    }

    /** As {@link #propose(String, String, String, String, String)}, of a budget by its id and hundredths. */
    public Proposed propose(UUID budgetId, @Nullable Long plannedCents, @Nullable String reason, String by) {
        Problems problems = new Problems();
        Optional<Long> cents = Amounts.cents("plannedCents", plannedCents, 1, Amounts.MOST, problems);
        return propose(Optional.of(get(budgetId)), cents, reason, problems, by);
    }

    private Proposed propose(
            Optional<Budget> wanted, Optional<Long> cents, @Nullable String reason, Problems problems, String by) {
        duties.expect(by, BudgetDuties.AFTER_SALES);
        Optional<String> why = problems.required("reason", reason, MAX_TEXT);
        problems.throwIfAny();
        costCentres.lock(wanted.orElseThrow().costCentre());
        Budget budget = get(wanted.get().id());
        long planned = cents.orElseThrow();
        Optional<Adjustment> open =
                adjustments.of(budget.id()).stream().filter(Adjustment::open).findFirst();
        if (open.isPresent()) {
            return repeated(budget, open.get(), planned, why.orElseThrow(), by);
        }
        if (planned == budget.plannedCents()) {
            throw new Refused(CONFLICT, "budgets.sameAmount", name(budget), Money.text(planned));
        }
        Adjustment proposal = new Adjustment(
                UUID.randomUUID(), budget.id(), planned, why.orElseThrow(), now(), by, null, null, null, null);
        adjustments.add(proposal);
        return proposed(budget, proposal);
    }

    private static Proposed repeated(Budget budget, Adjustment open, long planned, String reason, String by) {
        boolean same = open.plannedCents() == planned
                && open.reason().equals(reason)
                && open.proposedBy().equals(by);
        if (!same) {
            throw new Refused(CONFLICT, "budgets.adjustment.open", name(budget), Money.text(open.plannedCents()));
        }
        return proposed(budget, open);
    }

    /**
     * Decides on a proposal; repeatable. What is approved counts from now on.
     *
     * @param decision name of an {@link AdjustmentDecision}
     * @param reason needed unless approved
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     * @throws Refused if it is not his duty, or it was decided otherwise already
     */
    public AdjustmentDecision decide(UUID id, @Nullable String decision, @Nullable String reason, String by) {
        duties.expect(by, BudgetDuties.FINANCE);
        Problems problems = new Problems();
        Optional<AdjustmentDecision> decided =
                problems.requiredOneOf("adjustmentDecision", decision, AdjustmentDecision.class);
        boolean approved = decided.filter(AdjustmentDecision.APPROVED::equals).isPresent();
        Optional<String> why = approved
                ? problems.optional("decisionReason", reason, MAX_TEXT)
                : problems.required("decisionReason", reason, MAX_TEXT);
        problems.throwIfAny();
        Adjustment proposal =
                adjustments.lock(id).orElseThrow(() -> new Refused(UNKNOWN, "budgets.adjustment.unknown", id));
        if (proposal.proposedBy().equals(by)) {
            throw new Refused(CONFLICT, "budgets.adjustment.own", by);
        }
        if (!proposal.open()) {
            if (Boolean.valueOf(approved).equals(proposal.approved())) {
                return decided.orElseThrow();
            }
            throw new Refused(CONFLICT, "budgets.adjustment.decided", String.valueOf(proposal.decidedBy()));
        }
        adjustments.decide(id, approved, why.orElse(null), now(), by);
        if (approved) {
            carryOut(proposal, by);
        }
        return decided.orElseThrow();
    }

    private void carryOut(Adjustment proposal, String by) {
        costCentres.lock(get(proposal.budgetId()).costCentre());
        Budget before = get(proposal.budgetId());
        adjustments.addVersion(before, proposal, now(), by);
        messages.adjusted(before, proposal.plannedCents());
    }

    /** Returns the proposals to a budget, the oldest first. */
    @Transactional(readOnly = true)
    public List<Adjustment> of(UUID budgetId) {
        return adjustments.of(budgetId);
    }

    /** Returns all that was ever planned for a budget, the first version first. */
    @Transactional(readOnly = true)
    public List<BudgetVersion> versions(UUID budgetId) {
        return adjustments.versions(budgetId);
    }

    private Budget get(UUID id) {
        return budgets.find(id).orElseThrow(() -> new Refused(UNKNOWN, "budgets.unknown", id));
    }

    private static Proposed proposed(Budget budget, Adjustment proposal) {
        return new Proposed(
                proposal.id(),
                name(budget),
                Money.text(budget.plannedCents(), budget.currency()),
                Money.text(proposal.plannedCents(), budget.currency()));
    }

    private static String name(Budget budget) {
        return budget.costCentre() + " " + budget.period().label();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
