package io.aftersales.demo;

import io.aftersales.budgets.BudgetBook;
import io.aftersales.budgets.Budgets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Budgets of the cost centres of a demonstration: one with room, one that is overdrawn. */
@Component
@Profile("!production")
class DemoBudgets {

    private static final long ROOMY = 12_000_000;
    private static final long TIGHT = 500_000;

    private final Budgets budgets;
    private final BudgetBook book;
    private final Clock clock;

    DemoBudgets(Budgets budgets, BudgetBook book, Clock clock) {
        this.budgets = budgets;
        this.book = book;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void putOnFile() {
        // what was planned otherwise stays; two nodes that start at once plan and commit the same
        if (!budgets.costCentres().contains(DemoStaff.SERVICE)) {
            LocalDate today = LocalDate.now(clock);
            int quarter = (today.getMonthValue() - 1) / 3 + 1;
            for (int next = quarter; next <= 4; next++) {
                plan(DemoStaff.SERVICE, today.getYear() + "-Q" + next, ROOMY);
            }
            plan(DemoStaff.BRANCH, String.valueOf(today.getYear()), TIGHT);
            plan(DemoStaff.SERVICE, String.valueOf(today.getYear() + 1), ROOMY * 4);
            move("DEMO-000001", DemoStaff.SERVICE, today, 320_000, 315_000);
            move("DEMO-000002", DemoStaff.SERVICE, today, 148_050, -1);
            move("DEMO-000003", DemoStaff.BRANCH, today, 410_000, 410_000);
            move("DEMO-000004", DemoStaff.BRANCH, today, 123_400, -1);
        }
    }

    private void plan(String costCentre, String period, long cents) {
        budgets.plan(costCentre, period, cents, "CNY", "manager");
    }

    private void move(String reference, String costCentre, LocalDate day, long committed, long spent) {
        book.commit(reference, costCentre, day, committed);
        if (spent >= 0) {
            book.spend(reference, spent);
        }
    }
}
