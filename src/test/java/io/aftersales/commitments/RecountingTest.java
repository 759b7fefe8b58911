package io.aftersales.commitments;

import static io.aftersales.commitments.CommitmentKind.COMPLAINT_RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.calendar.CalendarOverrides;
import io.aftersales.calendar.NoticeDay;
import io.aftersales.calendar.Span;
import io.aftersales.calendar.TestCalendars;
import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.commitments.CommitmentExplanation.Change;
import io.aftersales.commitments.CommitmentExplanation.ChangeType;
import io.aftersales.commitments.CommitmentRecord.Event;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promises into a year whose notice comes after them. The example: 1 and 4 to 6 January 2027 are off, Sunday the 3rd and
 * Saturday the 9th are worked for them.
 */
@IntegrationTest
@Transactional
@Requirement("F29")
class RecountingTest {

    private static final List<NoticeDay> NOTICE = Stream.concat(
                    IntStream.of(1, 4, 5, 6).mapToObj(day -> day(day, false)),
                    IntStream.of(3, 9).mapToObj(day -> day(day, true)))
            .toList();

    @Autowired
    private CommitmentLedger ledger;

    @Autowired
    private Commitments commitments;

    @Autowired
    private CommitmentEvents events;

    @Autowired
    private CommitmentRules rules;

    @Autowired
    private PromiseTimers timers;

    @Autowired
    private CommitmentSettings settings;

    private final String subject = "CP-" + UUID.randomUUID();

    private final WorkingCalendars published;

    /** @param decided by other tests too: the ledger counts by a version of the calendar that holds them */
    @Autowired
    RecountingTest(CalendarOverrides decided) {
        published = TestCalendars.knowing(NOTICE, decided);
    }

    @Test
    void theEndMovesWhenTheNoticeComesAndWhatWasPromisedStays() {
        UUID id = promise("2026-12-31T10:00:00");

        boolean counted = recounting("2027-01-02T10:00:00").recount(id);
        boolean again = recounting("2027-01-02T10:00:00").recount(id);

        assertThat(counted).isTrue();
        assertThat(again).isFalse();
        assertThat(only().promisedDueAt()).isEqualTo(endOf("2027-01-21"));
        assertThat(only().dueAt()).isEqualTo(endOf("2027-01-25"));
        assertThat(only().provisional()).isFalse();
        assertThat(only().events()).extracting(Event::type).containsExactly("PROMISED", "RECOUNTED");
        assertThat(only().events().get(1).reason()).isEqualTo("CN-2027+0");
        assertThat(CommitmentState.of(events.of(id)))
                .isEqualTo(commitments.get(id).state());
    }

    @Test
    void theExplanationSaysSoAndAddsUp() {
        UUID id = promise("2026-12-31T10:00:00");
        recounting("2027-01-02T10:00:00").recount(id);

        CommitmentExplanation explained =
                new CommitmentExplanations(commitments, events, published).explain(id, Locale.ENGLISH);

        assertThat(explained.count().due().at()).isEqualTo(endOf("2027-01-21"));
        Change change = explained.changes().get(0);
        assertThat(change.type()).isEqualTo(ChangeType.CALENDAR);
        assertThat(change.dueBefore()).isEqualTo(explained.promisedDueAt());
        assertThat(change.dueAfter()).isEqualTo(explained.dueAt());
    }

    @Test
    void aPauseAfterwardsIsCountedByTheNewCalendarToo() {
        UUID id = promise("2026-12-31T10:00:00");
        recounting("2027-01-02T10:00:00").recount(id);
        Commitment counted = commitments.get(id);
        CommitmentEvent pause = CommitmentEvent.paused(at("2027-01-08T10:00:00"), "laboratory", "complaints");
        List<CommitmentEvent> happened =
                Stream.concat(events.of(id).stream(), Stream.of(pause)).toList();

        // one whole working day lies in it, Saturday the 9th
        Instant dueAt = new Deadlines(rules, published)
                .resumed(counted.with(CommitmentState.of(happened)), happened, at("2027-01-11T09:00:00"))
                .dueAt();

        assertThat(dueAt).isEqualTo(endOf("2027-01-26"));
    }

    @Test
    void aYearThatIsStillUnknownChangesNothing() {
        UUID id = promise("2027-12-30T10:00:00");

        assertThat(recounting("2027-12-31T10:00:00").recount(id)).isFalse();
        assertThat(only().provisional()).isTrue();
    }

    @Test
    void aDayThatSomebodyNamedStays() {
        UUID id = promise("2026-12-31T10:00:00");
        Instant told = only().startedAt();
        Instant named = endOf("2027-02-10");
        commitments.append(
                commitments.get(id),
                CommitmentEvent.extended(
                        told,
                        new Deadlines(rules, published).extended(commitments.get(id), named),
                        "laboratory",
                        told,
                        "manager"));

        assertThat(recounting("2027-01-02T10:00:00").recount(id)).isFalse();
        assertThat(only().dueAt()).isEqualTo(named);
    }

    @Test
    void nobodyBreaksAPromiseByReadingACalendar() {
        UUID id = promise("2027-01-06T10:00:00");
        Instant before = only().dueAt();
        assertThat(published
                        .current()
                        .due(at("2027-01-06T10:00:00"), Span.workingDays(15))
                        .at())
                .isEqualTo(endOf("2027-01-26"));

        assertThat(recounting("2027-01-27T12:00:00").recount(id)).isFalse();
        assertThat(before).isEqualTo(endOf("2027-01-27"));
        assertThat(only().dueAt()).isEqualTo(before);
    }

    @Test
    void theWatchCountsEachOnce() {
        promise("2026-12-31T10:00:00");
        ProvisionalPromises watch = new ProvisionalPromises(published, commitments, recounting("2027-01-02T10:00:00"));

        watch.look();
        watch.look();

        assertThat(only().events()).extracting(Event::type).containsExactly("PROMISED", "RECOUNTED");
    }

    @Test
    void whatWasPausedWhenTheNoticeCameIsCountedWhenItRunsAgain() {
        UUID id = promise("2026-12-31T10:00:00");
        ProvisionalPromises watch = new ProvisionalPromises(published, commitments, recounting("2027-01-02T10:00:00"));
        commitments.append(
                commitments.get(id), CommitmentEvent.paused(at("2027-01-01T10:00:00"), "laboratory", "complaints"));
        watch.look();
        assertThat(only().provisional()).isTrue();
        Commitment paused = commitments.get(id);
        Instant again = at("2027-01-01T11:00:00");
        commitments.append(
                paused,
                CommitmentEvent.resumed(
                        again, new Deadlines(rules, published).resumed(paused, events.of(id), again), "complaints"));

        watch.look();

        assertThat(only().provisional()).isFalse();
        assertThat(only().dueAt()).isEqualTo(endOf("2027-01-25"));
    }

    @Test
    void theWarningIsCountedByTheNewCalendarToo() {
        UUID id = promise("2026-12-17T10:00:00");

        recounting("2026-12-18T10:00:00").recount(id);

        // three working days are left after Thursday the 7th: Friday, Saturday the 9th and the end itself
        assertThat(only().dueAt()).isEqualTo(endOf("2027-01-11"));
        assertThat(only().warnAt()).isEqualTo(at("2027-01-08T09:00:00"));
    }

    @Test
    void theWarningThatTheCaseAskedForStays() {
        Instant asked = at("2027-01-05T09:00:00");
        UUID id = ledger.promise(new Promise(
                        subject,
                        COMPLAINT_RESOLUTION,
                        at("2026-12-31T10:00:00"),
                        false,
                        "SMART_HOME",
                        null,
                        due -> asked))
                .id();

        recounting("2027-01-02T10:00:00").recount(id);

        assertThat(only().dueAt()).isEqualTo(endOf("2027-01-25"));
        assertThat(only().warnAt()).isEqualTo(asked);
    }

    private UUID promise(String from) {
        UUID id = ledger.promise(new Promise(subject, COMPLAINT_RESOLUTION, at(from), false, "SMART_HOME", null))
                .id();
        assertThat(only().provisional()).isTrue();
        return id;
    }

    private CommitmentRecord only() {
        return ledger.of(subject).get(0);
    }

    private Recounting recounting(String now) {
        return new Recounting(
                commitments,
                events,
                new Deadlines(rules, published),
                timers,
                new CommitmentClock(Clock.fixed(at(now), ZoneOffset.UTC), settings));
    }

    private static NoticeDay day(int day, boolean working) {
        return new NoticeDay(LocalDate.of(2027, 1, day), working, "元旦", 2027);
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }

    private static Instant endOf(String date) {
        return at(date + "T23:59:59.999");
    }
}
