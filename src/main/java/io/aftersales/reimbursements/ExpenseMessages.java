package io.aftersales.reimbursements;

import io.aftersales.money.Money;
import io.aftersales.notifications.Outbox;
import io.aftersales.staff.Groups;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What engineers are told about their expense claims. Reasons are read on the page, behind the login. */
@Component
class ExpenseMessages {

    private final Outbox outbox;

    ExpenseMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    void opened(ExpenseClaim claim, Instant dueAt) {
        toEngineer(claim, "expense-window-opened", "opened", Map.of("service", claim.claimNumber(), "dueAt", dueAt));
    }

    /** Told once for each day that is left. */
    void reminder(ExpenseClaim claim, Instant dueAt, long daysLeft) {
        toEngineer(
                claim,
                daysLeft == 0 ? "expense-last-day" : "expense-reminder",
                "days left " + daysLeft,
                Map.of("service", claim.claimNumber(), "dueAt", dueAt, "daysLeft", daysLeft));
    }

    void lateDecided(ExpenseClaim claim, boolean granted) {
        toEngineer(claim, granted ? "expense-late-granted" : "expense-late-refused", "late", Map.of());
    }

    /** Told each time that it is sent back. */
    void returned(ExpenseClaim claim, Instant at) {
        toEngineer(claim, "expense-returned", "returned " + at, Map.of());
    }

    /** Told each time that the days for it are over. */
    void uncorrected(ExpenseClaim claim, Instant at) {
        toEngineer(claim, "expense-correction-overdue", "overdue " + at, Map.of());
        outbox.toGroup(
                Groups.SUPERVISORS,
                "expense-uncorrected",
                claim.number(),
                "overdue " + at,
                Map.of("service", claim.claimNumber()));
    }

    void approved(ExpenseClaim claim, Instant at) {
        toEngineer(
                claim,
                claim.status() == ExpenseStatus.NOTHING_PAID ? "expense-nothing-paid" : "expense-approved",
                "reviewed " + at,
                Map.of("amount", Money.text(claim.approvedCents(), claim.currency())));
    }

    void paid(ExpenseClaim claim, LocalDate paidOn, String reference) {
        toEngineer(
                claim,
                "expense-paid",
                "paid",
                Map.of(
                        "amount", Money.text(claim.approvedCents(), claim.currency()),
                        "paidOn", paidOn,
                        "reference", reference));
    }

    private void toEngineer(ExpenseClaim claim, String template, String occasion, Map<String, Object> facts) {
        outbox.toUser(claim.engineer(), template, claim.number(), occasion, facts);
    }
}
