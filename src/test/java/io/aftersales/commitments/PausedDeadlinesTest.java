package io.aftersales.commitments;

import static io.aftersales.testing.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.Unit;
import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.commitments.CommitmentEvent.Times;
import io.aftersales.testing.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** By how much a pause moves the end of a promise. */
@IntegrationTest
class PausedDeadlinesTest {

    private static final Instant START = at("2026-09-01T10:00:00");

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private WorkingCalendars calendars;

    @ParameterizedTest(name = "{0} {1}, paused from {2} to {3}: due {4}")
    @CsvSource({
        // hours: exactly the pause
        "72, HOURS, 2026-09-02T10:00:00, 2026-09-02T10:00:01, 2026-09-04T10:00:01",
        "72, HOURS, 2026-09-02T10:00:00, 2026-09-03T13:30:00, 2026-09-05T13:30:00",
        // days: the whole ones inside it, those of the weekend included
        "15, DAYS, 2026-09-02T10:00:00, 2026-09-03T23:59:59, 2026-09-16T23:59:59.999",
        "15, DAYS, 2026-09-02T10:00:00, 2026-09-04T00:00:00, 2026-09-17T23:59:59.999",
        "15, DAYS, 2026-09-04T10:00:00, 2026-09-07T09:00:00, 2026-09-18T23:59:59.999",
        // working days: the whole ones inside it, the make-up day of 20 September included
        "15, WORKING_DAYS, 2026-09-04T10:00:00, 2026-09-07T23:59:59, 2026-09-21T23:59:59.999",
        "15, WORKING_DAYS, 2026-09-04T10:00:00, 2026-09-08T00:00:00, 2026-09-22T23:59:59.999",
        // working hours: the whole ones inside it
        "8, WORKING_HOURS, 2026-09-01T11:00:00, 2026-09-01T11:59:59, 2026-09-02T10:00:00",
        "8, WORKING_HOURS, 2026-09-01T10:30:00, 2026-09-01T11:30:00, 2026-09-02T11:00:00",
    })
    void pauseMovesTheEnd(long amount, Unit unit, String from, String to, String dueAt) {
        Commitment paused = paused(new Span(amount, unit), at(from));

        Times times = deadlines.resumed(paused, eventsOf(paused, at(from)), at(to));

        assertThat(times.dueAt()).isEqualTo(at(dueAt));
        assertThat(times.warnAt()).isBefore(times.dueAt());
    }

    @Test
    void pausesAddUpBeforeDaysOffAreSkipped() {
        // 15 and 3 days after the 1st is Saturday the 19th, moved to the next working day, the make-up day on the 20th;
        // one more is that day itself, and not one day after it
        Commitment once = paused(new Span(15, Unit.DAYS), at("2026-09-02T10:00:00"));
        Times first = deadlines.resumed(once, eventsOf(once, at("2026-09-02T10:00:00")), at("2026-09-06T08:00:00"));
        List<CommitmentEvent> events = new ArrayList<>(eventsOf(once, at("2026-09-02T10:00:00")));
        events.add(CommitmentEvent.resumed(at("2026-09-06T08:00:00"), first, "finance"));
        events.add(CommitmentEvent.paused(at("2026-09-07T10:00:00"), "returned again", "finance"));
        Commitment twice = once.with(CommitmentState.of(events));

        Times second = deadlines.resumed(twice, events, at("2026-09-09T08:00:00"));

        assertThat(first.dueAt()).isEqualTo(at("2026-09-20T23:59:59.999"));
        assertThat(second.dueAt()).isEqualTo(at("2026-09-20T23:59:59.999"));
    }

    @Test
    void pauseAfterAnExtensionCountsFromTheExtendedEnd() {
        Commitment commitment = paused(new Span(15, Unit.DAYS), at("2026-09-08T10:00:00"));
        Times extended = new Times(at("2026-09-22T12:00:00"), at("2026-09-20T12:00:00"), false);
        List<CommitmentEvent> events = List.of(
                eventsOf(commitment, at("2026-09-08T10:00:00")).get(0),
                CommitmentEvent.extended(
                        at("2026-09-07T10:00:00"), extended, "part is late", at("2026-09-07T09:00:00"), "desk"),
                CommitmentEvent.paused(at("2026-09-08T10:00:00"), "returned", "finance"));

        Times times = deadlines.resumed(commitment.with(CommitmentState.of(events)), events, at("2026-09-10T10:00:00"));

        assertThat(times.dueAt()).isEqualTo(at("2026-09-23T23:59:59.999"));
    }

    /** Another node has the notice of that year already. */
    @ParameterizedTest
    @EnumSource(Unit.class)
    void whereTheCalendarIsNotKnownHoursRunOnAndDaysAreRefused(Unit unit) {
        Instant from = at("2026-09-01T10:00:10");
        Instant to = from.plusSeconds(20);
        Commitment paused = paused(new Span(15, unit), from, "CN-2099+0");
        List<CommitmentEvent> events = eventsOf(paused, from);

        if (unit == Unit.HOURS || unit == Unit.MINUTES) {
            assertThat(deadlines.resumed(paused, events, to).dueAt())
                    .isEqualTo(paused.promisedDueAt().plusSeconds(20));
        } else {
            assertThat(refusal(() -> deadlines.resumed(paused, events, to)))
                    .isEqualTo("CONFLICT calendar.unknownVersion [CN-2099+0]");
        }
    }

    private Commitment paused(Span limit, Instant pausedAt) {
        return paused(limit, pausedAt, calendars.current().version());
    }

    private Commitment paused(Span limit, Instant pausedAt, String calendarVersion) {
        Terms terms = new Terms("clause", "EXP-07", limit, Span.hours(0), "response", true, 0, null, calendarVersion);
        Instant dueAt = calendars.current().due(START, limit).at();
        Commitment running = new Commitment(
                UUID.randomUUID(),
                "EX-1",
                CommitmentKind.EXPENSE_PAYMENT,
                false,
                "SMART_HOME",
                START,
                dueAt,
                terms,
                CommitmentState.first(promised(dueAt)));
        return running.with(CommitmentState.of(eventsOf(running, pausedAt)));
    }

    private static List<CommitmentEvent> eventsOf(Commitment commitment, Instant pausedAt) {
        return List.of(
                promised(commitment.promisedDueAt()), CommitmentEvent.paused(pausedAt, "claim returned", "finance"));
    }

    private static CommitmentEvent promised(Instant dueAt) {
        return CommitmentEvent.promised(START, new Times(dueAt, START.plus(Duration.ofHours(1)), false));
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }
}
