package io.aftersales.replacements;

import static io.aftersales.commitments.CommitmentKind.REPLACEMENT_COMPLETION;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.commitments.AgreedPromises;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.Promise;
import io.aftersales.commitments.Promised;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.repairs.RepairTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when an exchange or return is promised to be done, in the ledger (RPR-08, T25). */
@Component
class ReplacementPromises {

    /** How many days ahead may be agreed. */
    static final int MOST_DAYS = 365;

    private final CommitmentLedger ledger;
    private final AgreedPromises completions;
    private final ClaimFiles claims;
    private final RepairTimes times;

    ReplacementPromises(CommitmentLedger ledger, WorkingCalendars calendars, ClaimFiles claims, RepairTimes times) {
        this.ledger = ledger;
        this.completions = new AgreedPromises(ledger, calendars, REPLACEMENT_COMPLETION);
        this.claims = claims;
        this.times = times;
    }

    /** Returns the day; empty when it is absent, and, with a problem noted, when it is no day to agree on. */
    Optional<LocalDate> day(String field, @Nullable String written, Problems problems) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        LocalDate last = times.today().plusDays(MOST_DAYS);
        return times.day(field, written, problems).filter(day -> {
            boolean near = !day.isAfter(last);
            if (!near) {
                problems.reject(field, written, "replacements.day.far", last);
            }
            return near;
        });
    }

    /**
     * Promises that everything is delivered or paid, and the original back, with the end of that day; without one
     * within the days of the table. A running promise is kept, and extended where this day is later; the day that it ends
     * with already is no later one.
     */
    Promised make(Replacement replacement, Optional<LocalDate> day, Instant at, String by) {
        return completions.make(
                new Promise(
                        replacement.claimNumber(),
                        REPLACEMENT_COMPLETION,
                        at,
                        claims.get(replacement.claimNumber()).urgency().urgent(),
                        replacement.productLine().name(),
                        day.filter(agreed -> !promised(replacement, agreed))
                                .map(agreed -> agreement(at, agreed))
                                .orElse(null)),
                "Another day was agreed",
                by);
    }

    /** Whether a promise runs until the last minute of that day or longer; in which second of it, is chance. */
    private boolean promised(Replacement replacement, LocalDate day) {
        Instant lastMinute = times.endOf(day).truncatedTo(ChronoUnit.MINUTES);
        return completions
                .running(replacement.claimNumber())
                .filter(running -> !lastMinute.isAfter(running.dueAt()))
                .isPresent();
    }

    /** To the minute: days of a limit would end on a working day, and the customer was told this one. */
    private Promise.Agreement agreement(Instant at, LocalDate day) {
        long minutes = Duration.between(at, times.endOf(day)).toMinutes();
        return new Promise.Agreement(Span.minutes(Math.max(1, minutes)), "with the customer", true);
    }

    /** Keeps the promise once all of it is handed over, on the day of the last confirmation; no effect before. */
    void keep(Replacement replacement, Instant now, String by) {
        replacement.handedOverOn().ifPresent(day -> {
            // before the last minute of the day, in which the promise ends
            Instant end = times.endOf(day).minus(Duration.ofMinutes(1));
            ledger.meet(replacement.claimNumber(), REPLACEMENT_COMPLETION, end.isBefore(now) ? end : now, by);
        });
    }

    /**
     * Moves the promised day, which the customer was told before (RPR-31).
     *
     * @throws io.aftersales.problems.InvalidInput naming {@code newDay} if it is not later than the present one, or
     *     {@code toldAt} if that is before the present one was promised
     * @throws Refused if none is promised, or it is over
     */
    Promised move(Replacement replacement, Instant dueAt, Instant toldAt, String by) {
        CommitmentRecord running = completions
                .running(replacement.claimNumber())
                .orElseThrow(
                        () -> new Refused(Refused.Kind.CONFLICT, "replacements.day.none", replacement.claimNumber()));
        Problems problems = new Problems();
        RepairTimes.expectSince("toldAt", toldAt, running.startedAt(), problems);
        return completions.move(running, dueAt, toldAt, problems, by);
    }

    /** Nothing is owed any more. What is broken already stays broken. */
    void withdraw(Replacement replacement, String reason, String by) {
        ledger.cancel(replacement.claimNumber(), REPLACEMENT_COMPLETION, reason, by);
    }
}
