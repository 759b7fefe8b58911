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

    Instant first(ServedClaim served) {
        return at(rules.reminder(ReminderKind.FIRST), served);
    }

    Instant lastDay(ServedClaim served) {
        return at(rules.reminder(ReminderKind.LAST_DAY), served);
    }

    /** Returns how many days are left after today, negative when it is over. */
    long daysLeft(Instant dueAt) {
        return ChronoUnit.DAYS.between(LocalDate.now(clock), LocalDate.ofInstant(dueAt, clock.getZone()));
    }

    private Instant at(ExpenseRules.Reminder reminder, ServedClaim served) {
        return LocalDate.ofInstant(served.endedAt(), clock.getZone())
                .plusDays(reminder.day())
                .atTime((int) reminder.hour(), 0)
                .atZone(clock.getZone())
                .toInstant();
    }
}
