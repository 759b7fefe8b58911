package io.aftersales.reimbursements;

import static io.aftersales.problems.Refused.Kind.CONFLICT;

import io.aftersales.budgets.BudgetBook;
import io.aftersales.budgets.BudgetOutlook;
import io.aftersales.budgets.BudgetState;
import io.aftersales.problems.Refused;
import io.aftersales.staff.StaffDirectory;
import io.aftersales.staff.StaffProfile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which budget pays for a claim, and whether it is enough. The day of the service says which period. */
@Component
class BudgetCheck {

    private final BudgetBook budgets;
    private final StaffDirectory staff;
    private final ZoneId zone;

    BudgetCheck(BudgetBook budgets, StaffDirectory staff, Clock clock) {
        this.budgets = budgets;
        this.staff = staff;
        this.zone = clock.getZone();
    }

    /**
     * Returns how the budget would stand if the claim came to that amount; empty when it is not known whose it is. What the
     * claim has committed already is not counted twice. Changes nothing.
     */
    Optional<BudgetOutlook> outlook(ExpenseClaim claim, long cents) {
        long more = cents - budgets.committed(claim.number());
        return costCentre(claim.engineer()).map(centre -> budgets.outlook(centre, day(claim.serviceEndedAt()), more));
    }

    /** Commits what is claimed, in the place of what was before, and notes on the claim whether it is above. */
    void commit(ExpenseClaim claim) {
        Optional<String> centre = costCentre(claim.engineer());
        @Nullable String before = claim.decisions().costCentre();
        if (before != null && centre.isPresent() && !before.equals(centre.get())) {
            // both in their order: another claim may move the other way
            budgets.lock(List.of(claim.number()), List.of(centre.get()));
        }
        // what this claim committed before would count against it
        release(claim);
        if (centre.isEmpty()) {
            claim.weigh(null, false);
            return;
        }
        LocalDate day = day(claim.serviceEndedAt());
        BudgetState state =
                budgets.outlook(centre.get(), day, claim.claimedCents()).state();
        budgets.commit(claim.number(), centre.get(), day, claim.claimedCents());
        claim.weigh(centre.get(), state == BudgetState.ABOVE);
    }

    /**
     * Commits what nobody knew whose it was when it was handed in, since money leaves from a budget only (BUD-04).
     *
     * @throws Refused while its engineer has no cost centre, or when it is above the budget, which managers decide after
     *     it was handed in again
     */
    void expectCommitted(ExpenseClaim claim) {
        if (claim.decisions().costCentre() == null) {
            commit(claim);
            if (claim.decisions().costCentre() == null) {
                throw new Refused(CONFLICT, "expenses.centre.missing", claim.number(), claim.engineer());
            }
            if (claim.decisions().overBudget()) {
                throw new Refused(CONFLICT, "expenses.centre.above", claim.number());
            }
        }
    }

    /** Keeps others from moving what these claims move, before they are spent one after the other. */
    void lock(List<ExpenseClaim> claims) {
        budgets.lock(
                claims.stream().map(ExpenseClaim::number).toList(),
                claims.stream()
                        .filter(claim -> claim.decisions().costCentre() == null)
                        .flatMap(claim -> costCentre(claim.engineer()).stream())
                        .toList());
    }

    /** Spends what was approved; of a claim without a cost centre, as older ones may be, what it should have committed. */
    void spend(ExpenseClaim claim) {
        if (claim.decisions().costCentre() == null) {
            commit(claim);
        }
        if (claim.decisions().costCentre() != null) {
            budgets.spend(claim.number(), claim.approvedCents());
        }
    }

    void release(ExpenseClaim claim) {
        if (claim.decisions().costCentre() != null) {
            budgets.release(claim.number());
        }
    }

    private Optional<String> costCentre(String engineer) {
        return staff.find(engineer).map(StaffProfile::costCentre);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
