package io.aftersales.reimbursements;

import io.aftersales.reimbursements.ExpenseRules.ReminderKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** When engineers are reminded. Counts as the promise does: the day of the service is not one of the 30 (F30). */
@Component
class ReminderTimes {

    private final ExpenseRules rules;
    private final Clock clock;

    ReminderTimes(ExpenseRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    Instant first(ServedClaim served, Instant dueAt) {
        return at(rules.reminder(ReminderKind.FIRST), served, dueAt);
    }

    Instant second(ServedClaim served, Instant dueAt) {
        return at(rules.reminder(ReminderKind.SECOND), served, dueAt);
    }

    Instant lastDay(ServedClaim served, Instant dueAt) {
        return at(rules.reminder(ReminderKind.LAST_DAY), served, dueAt);
    }

    /** Returns how many days are left after today, negative when it is over. */
    long daysLeft(Instant dueAt) {
        return ChronoUnit.DAYS.between(LocalDate.now(clock), day(dueAt));
    }

    private Instant at(ExpenseRules.Reminder reminder, ServedClaim served, Instant dueAt) {
        LocalDate day = reminder.beforeEnd()
                ? day(dueAt).minusDays(reminder.days())
                : day(served.endedAt()).plusDays(reminder.days());
        return day.atTime((int) reminder.hour(), 0).atZone(clock.getZone()).toInstant();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
