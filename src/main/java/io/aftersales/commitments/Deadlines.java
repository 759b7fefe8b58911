package io.aftersales.commitments;

import static java.util.Objects.requireNonNull;

import io.aftersales.calendar.Due;
import io.aftersales.calendar.Span;
import io.aftersales.calendar.Unit;
import io.aftersales.calendar.WorkingCalendar;
import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.commitments.CommitmentEvent.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when promises run: the table of commitments, the contract, and the working calendar. */
@Component
class Deadlines {

    private final CommitmentRules rules;
    private final WorkingCalendars calendars;

    Deadlines(CommitmentRules rules, WorkingCalendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    /** What a promise says, and until when it runs, before it is on record. */
    record Draft(Terms terms, Times times) {}

    /** Until when a promise runs by a newer calendar. */
    record Recount(Times times, String calendarVersion) {}

    /**
     * Returns what the promise says. Of table and contract the one that ends earlier counts (PRE-04, T29); where the
     * table states no amount, because the limit comes with the case, or where it takes the place of the table's, the
     * agreed one does.
     *
     * @throws IllegalStateException if the table has no row for it
     * @throws IllegalArgumentException if neither table nor case states a limit
     */
    Draft draft(Promise promise) {
        WorkingCalendar calendar = calendars.current();
        CommitmentRules.Rule rule = rules.rule(promise.kind(), promise.urgent(), promise.productLine());
        Instant from = CommitmentClock.whole(promise.from());
        Span limit = rule.limit();
        Promise.@Nullable Agreement agreement = promise.agreement();
        boolean agreed = agreement != null
                && (agreement.instead()
                        || limit.amount() == 0
                        || calendar.due(from, agreement.limit())
                                .at()
                                .isBefore(calendar.due(from, limit).at()));
        if (agreed) {
            limit = requireNonNull(agreement).limit();
        }
        if (limit.amount() == 0) {
            throw new IllegalArgumentException(
                    "A promise of kind %s needs a limit agreed in the case, more than 0".formatted(promise.kind()));
        }
        Terms terms = new Terms(
                agreed
                        ? rule.clause() + "; contract "
                                + requireNonNull(agreement).reference()
                        : rule.clause(),
                rule.requirement(),
                limit,
                rule.warnBefore(),
                rule.ladder(),
                rule.pausable(),
                rule.extensionLimit(),
                agreed ? requireNonNull(agreement).reference() : null,
                calendar.version());
        Due due = calendar.due(from, limit);
        return new Draft(terms, told(promise, from, times(terms, from, due.at(), due.provisional())));
    }

    /**
     * Returns until when a promise runs after a pause that ends now. Of hours the pause is added exactly; of days and
     * working hours the whole ones that fit into the pauses are added to the limit, so that a day that was partly
     * worked on counts as used.
     *
     * @param events what happened to the promise up to now, the last one being the pause
     * @throws io.aftersales.problems.Refused naming the calendar of the promise, if days are counted and this node does
     *     not know it: any other might come to another day
     */
    Times resumed(Commitment commitment, List<CommitmentEvent> events, Instant now) {
        Terms terms = commitment.terms();
        Times before = commitment.state().times();
        Unit unit = terms.limit().unit();
        if (unit == Unit.HOURS || unit == Unit.MINUTES) {
            Duration pause = Duration.between(requireNonNull(commitment.state().pausedAt()), now);
            return times(terms, commitment.startedAt(), before.dueAt().plus(pause), before.provisional());
        }
        WorkingCalendar calendar = calendars.version(calendarOf(terms, events));
        Counted counted = counted(calendar, commitment, events);
        long amount = counted.amount() + fitting(calendar, unit, requireNonNull(counted.pausedAt()), now);
        if (amount == 0) {
            return before;
        }
        Due due = calendar.due(counted.base(), new Span(amount, unit));
        boolean provisional = before.provisional() || due.provisional();
        return times(calendar, terms, commitment.startedAt(), due.at(), provisional);
    }

    /**
     * Returns until when a promise runs by the calendar of today, pauses that are over included; still provisional where
     * the notice of a year is not known yet. The warning stays where the end does, and where the case asked for one of
     * its own.
     *
     * @param events what happened to the promise up to now; it was neither extended nor is it paused
     */
    Recount recounted(Commitment commitment, List<CommitmentEvent> events) {
        WorkingCalendar calendar = calendars.current();
        Terms terms = commitment.terms();
        Instant from = commitment.startedAt();
        Counted counted = counted(calendar, commitment, events);
        Due due = calendar.due(
                counted.base(), new Span(counted.amount(), terms.limit().unit()));
        Times before = commitment.state().times();
        Times next = times(calendar, terms, from, due.at(), due.provisional());
        boolean asTold = next.dueAt().equals(before.dueAt())
                || !times(terms, from, before.dueAt(), true).warnAt().equals(before.warnAt());
        Instant warnAt = asTold && before.warnAt().isBefore(next.dueAt()) ? before.warnAt() : next.warnAt();
        return new Recount(new Times(next.dueAt(), warnAt, next.provisional()), calendar.version());
    }

    /** The version of the calendar by which a promise is counted since its last count. */
    private static String calendarOf(Terms terms, List<CommitmentEvent> events) {
        return events.stream()
                .filter(event -> event.type() == EventType.RECOUNTED)
                .map(event -> requireNonNull(event.reason()))
                .reduce(terms.calendarVersion(), (before, later) -> later);
    }

    /**
     * From when a promise is counted, and how much, with what fits into the pauses that are over.
     *
     * @param pausedAt when the last pause began, null when there was none
     */
    private record Counted(
            Instant base, long amount, @Nullable Instant pausedAt) {}

    private static Counted counted(WorkingCalendar calendar, Commitment commitment, List<CommitmentEvent> events) {
        Instant base = commitment.startedAt();
        Unit unit = commitment.terms().limit().unit();
        long amount = commitment.terms().limit().amount();
        @Nullable Instant pausedAt = null;
        for (CommitmentEvent event : events) {
            if (event.type() == EventType.EXTENDED) {
                base = requireNonNull(event.times()).dueAt();
                amount = 0;
            } else if (event.type() == EventType.PAUSED) {
                pausedAt = event.at();
            } else if (event.type() == EventType.RESUMED) {
                amount += fitting(calendar, unit, requireNonNull(pausedAt), event.at());
            }
        }
        return new Counted(base, amount, pausedAt);
    }

    /** Returns the times of a promise that was extended to an instant. */
    Times extended(Commitment commitment, Instant dueAt) {
        return times(
                commitment.terms(),
                commitment.startedAt(),
                dueAt,
                commitment.state().times().provisional());
    }

    /** Returns the times with the warning that the case asks for. */
    private static Times told(Promise promise, Instant from, Times byTable) {
        if (promise.warning() == null) {
            return byTable;
        }
        Instant warnAt = CommitmentClock.whole(promise.warning().apply(byTable.dueAt()));
        return warnAt.isAfter(from) && warnAt.isBefore(byTable.dueAt())
                ? new Times(byTable.dueAt(), warnAt, byTable.provisional())
                : byTable;
    }

    private Times times(Terms terms, Instant from, Instant dueAt, boolean provisional) {
        // the end stands; a warning by the calendar of this node is better than none
        WorkingCalendar calendar = calendars.find(terms.calendarVersion()).orElseGet(calendars::current);
        return times(calendar, terms, from, dueAt, provisional);
    }

    private static Times times(
            WorkingCalendar calendar, Terms terms, Instant from, Instant dueAt, boolean provisional) {
        Instant due = CommitmentClock.whole(dueAt);
        Span before = terms.warnBefore();
        if (before.amount() > 0) {
            Instant warnAt = CommitmentClock.whole(warning(calendar, due, before));
            if (warnAt.isAfter(from) && warnAt.isBefore(due)) {
                return new Times(due, warnAt, provisional);
            }
        }
        // no time is stated, or a contract is shorter than it
        Instant halfWay = from.plus(Duration.between(from, due).dividedBy(2));
        return new Times(due, CommitmentClock.whole(halfWay), provisional);
    }

    /**
     * Hours before the end a warning comes to the minute. Days before it comes when people begin to work, at the next
     * opening after the last day that leaves so many: counting back ends at midnight, when nobody reads. Where that
     * opening is not before the end, it stays at midnight.
     */
    private static Instant warning(WorkingCalendar calendar, Instant due, Span before) {
        Instant counted = calendar.before(due, before);
        if (before.unit() != Unit.DAYS && before.unit() != Unit.WORKING_DAYS) {
            return counted;
        }
        // an hour of work on and back again: the start of the next working hours
        Span hour = new Span(1, Unit.WORKING_HOURS);
        Instant opening = calendar.before(calendar.due(counted, hour).at(), hour);
        return opening.isBefore(due) ? opening : counted;
    }

    /** How many whole ones lie inside a pause. */
    private static long fitting(WorkingCalendar calendar, Unit unit, Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, calendar.zone());
        LocalDate last = LocalDate.ofInstant(to, calendar.zone()).minusDays(1);
        return switch (unit) {
            case DAYS -> Math.max(0, ChronoUnit.DAYS.between(first, last));
            case WORKING_DAYS -> last.isBefore(first) ? 0 : calendar.workingDaysBetween(first, last);
            case MINUTES -> Duration.between(from, to).toMinutes();
            case HOURS -> Duration.between(from, to).toHours();
            case WORKING_HOURS -> {
                long whole = 0;
                while (!calendar.due(from, new Span(whole + 1, unit)).at().isAfter(to)) {
                    whole++;
                }
                yield whole;
            }
        };
    }
}
