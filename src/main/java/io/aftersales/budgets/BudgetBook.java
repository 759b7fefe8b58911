package io.aftersales.budgets;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is committed and spent against budgets (BUD-01, BUD-04). Every method is one transaction and joins a running
 * one. Those that move the same cost centre come one after the other, so that each sees what the others did; a day that
 * belongs to no budget is no error.
 */
@Service
@Transactional
public class BudgetBook {

    private final CostCentres costCentres;
    private final BudgetStore budgets;
    private final EntryStore entries;
    private final BudgetMessages messages;
    private final Clock clock;

    BudgetBook(CostCentres costCentres, BudgetStore budgets, EntryStore entries, BudgetMessages messages, Clock clock) {
        this.costCentres = costCentres;
        this.budgets = budgets;
        this.entries = entries;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Tells how the budget of that day would stand after the amount; changes nothing. In a transaction that may write it
     * waits for others who move the cost centre, and they for it: what it told still holds when the amount is committed.
     *
     * @param cents hundredths of the currency of the cost centre
     */
    public BudgetOutlook outlook(String costCentre, LocalDate day, long cents) {
        costCentres.lockUnlessReading(costCentre);
        return look(costCentre, day, cents);
    }

    /**
     * Keeps others from moving these references, the cost centres they are committed to and those they are about to
     * move to, until the transaction ends. Whoever moves more than one cost centre in a transaction begins with this, so
     * that no two wait for each other.
     *
     * @param references one or more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<String> references, Collection<String> costCentres) {
        new TreeSet<>(references).forEach(this.costCentres::lockReference);
        TreeSet<String> moved = new TreeSet<>(costCentres);
        moved.addAll(entries.costCentres(references));
        this.costCentres.lock(moved);
    }

    /** Returns what is committed for that reference and neither spent nor released, in hundredths. */
    @Transactional(readOnly = true)
    public long committed(String reference) {
        return history(reference).committed().map(BudgetEntry::cents).orElse(0L);
    }

    /**
     * Commits an amount, such as a submitted claim. Another amount, cost centre or day for the same reference replaces
     * the earlier one; repeatable. When it overdraws the budget, after-sales and finance are told (BUD-04).
     *
     * @param reference the number of the case, such as {@code EX-20261101-000001}
     * @param cents 0 or more
     * @throws io.aftersales.problems.Refused if the reference was spent already from another budget
     */
    public void commit(String reference, String costCentre, LocalDate day, long cents) {
        expectAmount(cents);
        costCentres.lockReference(reference);
        ReferenceHistory history = history(reference);
        TreeSet<String> moved = new TreeSet<>(List.of(costCentre));
        history.committed().map(BudgetEntry::costCentre).ifPresent(moved::add);
        costCentres.lock(moved);
        move(reference, costCentre, day, history.commit(costCentre, day, cents));
    }

    /**
     * Turns what was committed into spending of the amount really paid; repeatable.
     *
     * @throws io.aftersales.problems.Refused if nothing was committed, or another amount was spent already
     */
    public void spend(String reference, long cents) {
        expectAmount(cents);
        costCentres.lockReference(reference);
        ReferenceHistory history = history(reference);
        Optional<BudgetEntry> committed = history.committed();
        committed.map(BudgetEntry::costCentre).ifPresent(costCentres::lock);
        List<BudgetEntry> next = history.spend(cents);
        committed.ifPresent(before -> move(reference, before.costCentre(), before.day(), next));
    }

    /** Lets go of what was committed and not spent; repeatable. */
    public void release(String reference) {
        costCentres.lockReference(reference);
        ReferenceHistory history = history(reference);
        history.committed().map(BudgetEntry::costCentre).ifPresent(costCentres::lock);
        history.release().forEach(entries::add);
    }

    private void move(String reference, String costCentre, LocalDate day, List<BudgetEntry> next) {
        if (next.isEmpty()) {
            return;
        }
        BudgetOutlook before = look(costCentre, day, 0);
        next.forEach(entries::add);
        BudgetOutlook after = look(costCentre, day, 0);
        if (before.state() == BudgetState.WITHIN && after.state() == BudgetState.ABOVE) {
            messages.overdrawn(reference, next.get(next.size() - 1).position(), after);
        }
    }

    private BudgetOutlook look(String costCentre, LocalDate day, long cents) {
        Optional<Budget> budget = budgets.on(costCentre, day);
        if (budget.isEmpty()) {
            return new BudgetOutlook(costCentre, "", 0, 0, 0, 0, -cents, BudgetState.NOT_PLANNED);
        }
        Budget planned = budget.get();
        EntryStore.Sums sums = entries.sums(costCentre, planned.period());
        long left = planned.plannedCents() - sums.open() - sums.spent();
        return new BudgetOutlook(
                costCentre,
                planned.period().label(),
                planned.plannedCents(),
                sums.open(),
                sums.spent(),
                left,
                left - cents,
                left - cents < 0 ? BudgetState.ABOVE : BudgetState.WITHIN);
    }

    private ReferenceHistory history(String reference) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new ReferenceHistory(reference, entries.of(reference), now);
    }

    private static void expectAmount(long cents) {
        if (cents < 0) {
            throw new IllegalArgumentException("Amount is %d cents, expected 0 or more".formatted(cents));
        }
    }
}
