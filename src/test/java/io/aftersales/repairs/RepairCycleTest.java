package io.aftersales.repairs;

import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.claims.ServiceMode;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.commitments.Promised;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The promise of the quoted cycle in the ledger: made, paused, extended, moved, kept and withdrawn. */
@IntegrationTest
class RepairCycleTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CommitmentLedger ledger;

    @Autowired
    private Clock clock;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private RepairHouse house;

    @BeforeEach
    void open() {
        house = new RepairHouse(context);
    }

    @Test
    @Requirement({"RPR-08", "T25", "F44"})
    void theQuotedCycleEndsWithTheLastOfItsDays() {
        String number = house.quoted();
        assertThat(promises(number)).isEmpty();

        house.quotes.answer(number, Reports.consent(1), "desk");

        CommitmentRecord promise = promise(number);
        assertThat(promise.status()).isEqualTo(CommitmentStatus.RUNNING);
        assertThat(promise.requirement()).isEqualTo("RPR-08");
        assertThat(promise.dueAt()).isEqualTo(end(promise.startedAt(), 5));
        assertThat(promise.warnAt()).isBefore(promise.dueAt());
    }

    @Test
    @Requirement({"DSP-11", "RPR-09", "F44"})
    void itsClockStandsForTheCustomerAndNotForAPart() {
        String number = house.consented();
        house.work.record(number, Reports.interrupted("PART_MISSING"), "engineer");
        assertThat(promise(number).status()).isEqualTo(CommitmentStatus.RUNNING);
        Instant dueAt = promise(number).dueAt();
        assertThat(Objects.requireNonNull(house.work
                                .recordPart(number, new PartReport(null, null), "dispatcher")
                                .completion())
                        .dueAt())
                .isEqualTo(dueAt);
        house.work.record(number, Reports.interrupted("PLAN_CHANGE"), "engineer");

        house.quote(number, 5);

        assertThat(promise(number).status()).isEqualTo(CommitmentStatus.PAUSED);
        house.quotes.answer(number, Reports.consent(2), "desk");
        assertThat(promise(number).status()).isEqualTo(CommitmentStatus.RUNNING);
    }

    @Test
    @Requirement({"DSP-11", "RPR-09"})
    void aPartThatDoesNotComeLeadsToAnotherQuote() {
        String number = house.consented();
        house.work.record(number, Reports.interrupted("PART_MISSING"), "engineer");

        PartAnswer answer = house.work.recordPart(number, new PartReport("PLAN_CHANGE", "Not made"), "dispatcher");

        assertThat(answer.result()).isEqualTo(PartResult.PLAN_CHANGE);
        house.quote(number, 5);
        house.quotes.answer(number, Reports.consent(2), "desk");
        assertThat(promise(number).status()).isEqualTo(CommitmentStatus.RUNNING);
    }

    @Test
    @Requirement("RPR-09")
    void itsClockStandsAsLongAsTheCustomerWantsOtherPlans() {
        String number = house.consented();
        house.quote(number, 5);
        house.quotes.answer(number, Reports.answer(2, "CHANGE_WANTED", "Too dear"), "desk");

        house.quote(number, 4);

        assertThat(promise(number).status()).isEqualTo(CommitmentStatus.PAUSED);
        assertThat(lastFacts(number)).containsEntry("clockStands", "true");
    }

    @Test
    @Requirement({"RPR-08", "RPR-09"})
    void aLongerQuoteThatWasAgreedExtendsItAndAShorterOneDoesNotShortenIt() {
        String number = house.consented();
        Instant promised = promise(number).dueAt();
        house.quote(number, 2);
        house.quotes.answer(number, Reports.consent(2), "desk");
        assertThat(promise(number).dueAt()).isEqualTo(promised);

        house.quote(number, 40);
        house.quotes.answer(number, Reports.consent(3), "desk");

        CommitmentRecord extended = promise(number);
        Instant agreedAt = extended.events().get(extended.events().size() - 1).at();
        assertThat(extended.dueAt()).isEqualTo(end(agreedAt, 40));
        assertThat(extended.promisedDueAt()).isEqualTo(promised);
    }

    @Test
    @Requirement("RPR-31")
    void thoseWhoLeadMoveItAndTellTheCustomer() {
        String number = house.consented();
        LocalDate newDay = day(promise(number).dueAt()).plusDays(3);
        String why = "The pump of Wang Fang is late. ".repeat(100);
        ProgressReport later = new ProgressReport(why, newDay.toString(), null);
        assertThat(refusal(() -> house.progress.tell(number, later, "engineer")))
                .isEqualTo("CONFLICT repairs.day.notYours [engineer, service-supervisors, service-managers]");

        house.progress.tell(number, later, "supervisor");

        assertThat(promise(number).dueAt()).isEqualTo(endOf(newDay));
        assertThat(promise(number).events().toString()).contains("EXTENDED").doesNotContain("Wang Fang");
        assertThat(letters(number)).contains("repair-rescheduled");
        house.progress.tell(number, new ProgressReport("The pump is here", null, null), "engineer");
        assertThat(letters(number)).contains("repair-progress");
        assertThat(promise(number).dueAt()).isEqualTo(endOf(newDay));
    }

    @Test
    @Requirement("RPR-31")
    void itIsNotMovedBackwardsNorWhenItIsOver() {
        String number = house.consented();
        String present = day(promise(number).dueAt()).toString();
        assertThat(wrongFields(
                        () -> house.progress.tell(number, new ProgressReport("Sooner", present, null), "supervisor")))
                .containsExactly("newDay commitments.afterDue");
        waitUntilOverdue(number);

        assertThat(refusal(() -> house.progress.tell(
                        number,
                        new ProgressReport("Late", house.today().plusDays(9).toString(), null),
                        "supervisor")))
                .startsWith("CONFLICT commitments.notRunning");
    }

    @Test
    @Requirement("RPR-08")
    void aRepairThatEndsOtherwiseWithdrawsIt() {
        String number = house.consented();

        house.repairs.finish(number, RepairOutcome.REPLACEMENT_PROPOSED, "engineer");

        assertThat(promise(number).status()).isEqualTo(CommitmentStatus.CANCELLED);
    }

    @Test
    @Requirement({"RPR-08", "RPR-30"})
    void aRepairThatIsOpenedAgainIsPromisedAnewAlsoWhenTheFirstPromiseWasBroken() {
        String number = house.consented();
        waitUntilOverdue(number);
        house.repairs.finish(number, RepairOutcome.REPLACEMENT_PROPOSED, "engineer");
        assertThat(promise(number).status()).isEqualTo(CommitmentStatus.BREACHED);
        house.repairs.open(number, ServiceMode.ON_SITE, "desk");
        house.diagnoses.diagnose(number, Reports.diagnosis(), "engineer");
        house.quote(number, 5);

        QuoteDesk.Answered answered = house.quotes.answer(number, Reports.consent(2), "desk");

        assertThat(promises(number))
                .extracting(CommitmentRecord::status)
                .containsExactly(CommitmentStatus.BREACHED, CommitmentStatus.RUNNING);
        Instant dueAt = Objects.requireNonNull(answered.completion()).dueAt();
        assertThat(dueAt).isAfter(clock.instant());
        assertThat(context.getBean(RunningRepairs.class).list())
                .filteredOn(running -> running.claimNumber().equals(number))
                .extracting(RunningRepair::promisedAt, RunningRepair::overdue)
                .containsExactly(tuple(dueAt, false));
    }

    @Test
    @Requirement({"RPR-08", "RPR-09"})
    void aCycleThatIsAgreedAfterTheFirstWasBrokenIsPromisedAnew() {
        String number = house.consented();
        CommitmentRecord broken = promise(number);
        waitUntilOverdue(number);
        house.quote(number, 5);

        QuoteDesk.Answered answered = house.quotes.answer(number, Reports.consent(2), "desk");

        Promised completion = Objects.requireNonNull(answered.completion());
        assertThat(completion.id()).isNotEqualTo(broken.id());
        assertThat(completion.dueAt()).isEqualTo(end(completion.startedAt(), 5)).isAfter(clock.instant());
        assertThat(promises(number))
                .extracting(CommitmentRecord::id, CommitmentRecord::status, CommitmentRecord::open)
                .containsExactly(
                        tuple(broken.id(), CommitmentStatus.BREACHED, false),
                        tuple(completion.id(), CommitmentStatus.RUNNING, true));
        house.work.record(number, Reports.work(), "engineer");
        house.work.inspect(number, true, "Runs", "quality");
        assertThat(promises(number))
                .extracting(CommitmentRecord::status)
                .containsExactly(CommitmentStatus.BREACHED, CommitmentStatus.MET);
    }

    @Test
    @Requirement({"RPR-08", "RPR-09", "F34"})
    void noConsentIsRefusedBecauseTheCycleWasExtendedOften() {
        String number = house.consented();
        int limit = 9;
        for (int weeks = 1; weeks <= limit; weeks++) {
            agree(number, 7 * (weeks + 1));
        }
        assertThat(promise(number).events())
                .filteredOn(event -> event.type().equals("EXTENDED"))
                .hasSize(limit);

        Promised completion = agree(number, 100);

        assertThat(completion.dueAt()).isEqualTo(end(completion.startedAt(), 100));
        assertThat(promises(number))
                .extracting(CommitmentRecord::status)
                .containsExactly(CommitmentStatus.CANCELLED, CommitmentStatus.RUNNING);
    }

    @Test
    @Requirement("RPR-31")
    void nobodyWasToldOfAnotherDayBeforeTheFirstWasPromised() {
        String number = house.consented();
        CommitmentRecord promise = promise(number);
        LocalDate newDay = day(promise.dueAt()).plusDays(3);
        Instant promisedFrom = promise.startedAt().truncatedTo(ChronoUnit.MINUTES);
        ProgressReport early = new ProgressReport(
                "Later", newDay.toString(), promisedFrom.minusMillis(1).toString());
        assertThat(wrongFields(() -> house.progress.tell(number, early, "supervisor")))
                .containsExactly("toldAt repairs.time.since");

        house.progress.tell(
                number, new ProgressReport("Later", newDay.toString(), promisedFrom.toString()), "supervisor");

        assertThat(promise(number).dueAt()).isEqualTo(endOf(newDay));
    }

    private Promised agree(String number, int cycleDays) {
        int version = house.quote(number, cycleDays);
        return Objects.requireNonNull(
                house.quotes.answer(number, Reports.consent(version), "desk").completion());
    }

    /** Moves the one clock until the promised time is over. */
    private void waitUntilOverdue(String number) {
        Duration left =
                Duration.between(clock.instant(), promise(number).dueAt()).plusSeconds(1);
        assertThat(http.withBasicAuth("admin", "admin")
                        .postForEntity("/api/demo/clock", Map.of("advance", left.toString()), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    private Map<String, String> lastFacts(String number) {
        List<CaseEntry> entries = timeline.of(number);
        return entries.get(entries.size() - 1).facts();
    }

    private CommitmentRecord promise(String number) {
        assertThat(promises(number)).hasSize(1);
        return promises(number).get(0);
    }

    private List<CommitmentRecord> promises(String number) {
        return ledger.find(number, CommitmentKind.REPAIR_COMPLETION, null);
    }

    private List<String> letters(String number) {
        return jdbc.sql("select template from outbox_message where subject = :number order by created_at")
                .param("number", number)
                .query(String.class)
                .list();
    }

    /** Returns when so many days end; a last day on which nobody works moves on. */
    private Instant end(Instant from, int days) {
        return calendars.current().due(from, Span.days(days)).at();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
    }
}
