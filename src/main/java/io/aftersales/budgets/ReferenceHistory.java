package io.aftersales.budgets;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.money.Money;
import io.aftersales.problems.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entries of one reference, and which ones come next. Decides; writes nothing. */
final class ReferenceHistory {

    private final String reference;
    private final Instant now;
    private int positions;
    private @Nullable BudgetEntry open;
    private @Nullable BudgetEntry spent;

    ReferenceHistory(String reference, List<BudgetEntry> entries, Instant now) {
        this.reference = reference;
        this.now = now;
        entries.forEach(this::apply);
    }

    private void apply(BudgetEntry entry) {
        positions = entry.position();
        switch (entry.kind()) {
            case COMMITTED -> open = entry;
            case RELEASED -> open = null;
            case SPENT -> spent = entry;
        }
    }

    /** Returns what is committed and neither spent nor released. */
    Optional<BudgetEntry> committed() {
        return Optional.ofNullable(open);
    }

    /** Returns the entries that commit the amount, in place of what was committed before; none when it is so already. */
    List<BudgetEntry> commit(String costCentre, LocalDate day, long cents) {
        BudgetEntry settled = spent;
        if (settled != null) {
            if (settled.costCentre().equals(costCentre) && settled.day().equals(day)) {
                // a step that is repeated late
                return List.of();
            }
            throw new Refused(CONFLICT, "budgets.spent", reference, money(settled.cents()));
        }
        BudgetEntry before = open;
        if (before != null
                && before.costCentre().equals(costCentre)
                && before.day().equals(day)
                && before.cents() == cents) {
            return List.of();
        }
        List<BudgetEntry> next = new ArrayList<>(release());
        next.add(new BudgetEntry(
                reference, positions + next.size() + 1, EntryKind.COMMITTED, costCentre, day, cents, now));
        return next;
    }

    /** Returns the entries that turn what is committed into spending; none when it is spent already. */
    List<BudgetEntry> spend(long cents) {
        BudgetEntry settled = spent;
        if (settled != null) {
            if (settled.cents() == cents) {
                return List.of();
            }
            throw new Refused(CONFLICT, "budgets.spent", reference, money(settled.cents()));
        }
        BudgetEntry before = committed().orElseThrow(() -> new Refused(CONFLICT, "budgets.notCommitted", reference));
        List<BudgetEntry> next = new ArrayList<>(release());
        next.add(new BudgetEntry(
                reference,
                positions + next.size() + 1,
                EntryKind.SPENT,
                before.costCentre(),
                before.day(),
                cents,
                now));
        return next;
    }

    /** Returns the entry that lets go of what is committed; none when nothing is. */
    List<BudgetEntry> release() {
        return committed()
                .map(before -> List.of(new BudgetEntry(
                        reference,
                        positions + 1,
                        EntryKind.RELEASED,
                        before.costCentre(),
                        before.day(),
                        before.cents(),
                        now)))
                .orElse(List.of());
    }

    private static String money(long cents) {
        return Money.text(cents);
    }
}
