package io.aftersales.replacements;

import static io.aftersales.commitments.CommitmentKind.REPLACEMENT_COMPLETION;
import static io.aftersales.replacements.ReplacementOffice.CLAIM;
import static io.aftersales.replacements.ReplacementOffice.MANAGER;
import static io.aftersales.replacements.ReplacementOffice.SUPERVISOR;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.calendar.Span;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.commitments.Promise;
import io.aftersales.commitments.Promised;
import io.aftersales.repairs.ProgressReport;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

/** Until when exchanges and returns are promised, and what becomes of that. */
class ReplacementPromisesTest {

    private static final UUID PROMISE = UUID.fromString("00000000-0000-0000-0000-0000000000b3");
    private static final Instant DUE_AT = Instant.parse("2026-11-30T15:59:59.999Z");

    private final ReplacementOffice office = new ReplacementOffice();

    @Test
    @Requirement({"RPR-08", "T25", "RPL-05"})
    void theAgreedDayCountsWhateverTheTableSays() {
        approved();

        Promised completion = office.exchanges.agree(CLAIM, "SH-200", "white", null, "2026-12-23", "desk");

        Promise promise = made();
        assertThat(promise.kind()).isEqualTo(REPLACEMENT_COMPLETION);
        assertThat(promise.subject()).isEqualTo(CLAIM);
        assertThat(promise.agreement()).isEqualTo(agreement(30));
        assertThat(office.letters.lastFacts()).containsEntry("completionDueAt", completion.dueAt());
        assertThat(office.last().facts())
                .containsEntry("dueAt", completion.dueAt().toString());
    }

    @Test
    @Requirement("RPR-08")
    void whatIsAgreedForTodayEndsWithIt() {
        approved();

        office.exchanges.agree(CLAIM, "SH-200", "white", null, "2026-11-23", "desk");

        assertThat(made().agreement()).isEqualTo(agreement(0));
    }

    @Test
    @Requirement("RPR-08")
    void withoutADayTheTableCounts() {
        approved();

        office.exchanges.agree(CLAIM, "SH-200", "white", null, " ", "desk");

        assertThat(made().agreement()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, repairs.time.past",
        "2027-11-24, replacements.day.far",
        "9999-12-31, problem.date",
        "soon, problem.date",
    })
    void aDayIsFromTodayOnAndWithinAYear(String day, String problem) {
        approved();

        assertThat(wrongFields(() -> office.exchanges.agree(CLAIM, "SH-200", null, null, day, "desk")))
                .containsExactly("colour problem.required", "promisedDay " + problem);
        office.exchanges.agree(CLAIM, "SH-200", "white", null, "2027-11-23", "desk");
        assertThat(made().agreement()).isEqualTo(agreement(365));
    }

    @Test
    @Requirement({"RPR-08", "T25"})
    void itIsKeptOnTheDayOfTheLastConfirmation() {
        office.agreed();
        office.clock.advance(Duration.ofDays(2));
        office.exchanges.deliver(CLAIM, "SN-2", false, "2026-11-24", "desk");
        verify(office.ledger, never()).meet(any(), any(), any(), any());

        office.exchanges.takeBack(CLAIM, null, false, "2026-11-23", null, "dispatcher");

        verify(office.ledger)
                .meet(CLAIM, REPLACEMENT_COMPLETION, Instant.parse("2026-11-24T15:58:59.999Z"), "dispatcher");
    }

    @Test
    @Requirement({"RPR-08", "T25"})
    void aReturnIsKeptOnceItIsPaidAndTheProductIsBack() {
        office.refundApproved();
        office.returns.pay(CLAIM, "PAY-1", "2026-11-23", "cashier");
        verify(office.ledger, never()).meet(any(), any(), any(), any());

        office.exchanges.takeBack(CLAIM, null, false, "2026-11-23", null, "dispatcher");

        verify(office.ledger).meet(CLAIM, REPLACEMENT_COMPLETION, office.clock.instant(), "dispatcher");
    }

    @Test
    @Requirement("T25")
    void aRefundThatIsProposedAgainKeepsThePromise() {
        office.returning();
        office.returns.propose(CLAIM, "1280.00", "CNY", "The price", "2026-11-30", "desk");
        runs();
        office.returns.decide(CLAIM, "REWORK", "Too much", MANAGER);
        office.returns.propose(CLAIM, "1180.00", "CNY", "The price", null, "desk");

        office.returns.decide(CLAIM, "APPROVED", null, MANAGER);

        verify(office.ledger).promise(any());
        verify(office.ledger, never()).cancel(any(), any(), any(), any());
        assertThat(office.letters.lastFacts()).containsEntry("completionDueAt", DUE_AT);
    }

    @Test
    @Requirement({"RPR-08", "T25"})
    void theSameDayAgreedAtAnotherSecondIsNoExtension() {
        office.returning();
        office.returns.propose(CLAIM, "1280.00", "CNY", "The price", "2026-11-30", "desk");
        runs();
        office.clock.advance(Duration.ofSeconds(40));
        office.returns.decide(CLAIM, "REWORK", "Too much", MANAGER);

        office.returns.propose(CLAIM, "1180.00", "CNY", "The price", "2026-11-30", "desk");

        verify(office.ledger, never()).extend(any(), any(), any(), any(), any());
        verify(office.ledger).promise(any());
    }

    @Test
    @Requirement("T25")
    void anApplicationThatIsSentBackOwesNothing() {
        office.returning();
        office.returns.propose(CLAIM, "1280.00", "CNY", "The price", "2026-11-30", "desk");

        office.returns.decide(CLAIM, "SENT_BACK", "Wrong unit", MANAGER);

        verify(office.ledger).cancel(eq(CLAIM), eq(REPLACEMENT_COMPLETION), any(), eq(MANAGER));
    }

    @Test
    void whatIsClosedOwesNothing() {
        office.told();
        office.choose("REPAIR");

        office.closing.close(CLAIM, "desk");

        verify(office.ledger).cancel(eq(CLAIM), eq(REPLACEMENT_COMPLETION), any(), eq("desk"));
    }

    @Test
    @Requirement({"RPR-31", "T25"})
    void thoseWhoLeadTellALaterDayAndWhy() {
        office.agreed();
        runs();
        Instant later = Instant.parse("2026-12-04T15:59:59.999Z");
        when(office.ledger.extend(eq(PROMISE), eq(later), any(), eq(office.clock.instant()), eq(SUPERVISOR)))
                .thenReturn(promised(later));

        office.days.tell(CLAIM, new ProgressReport("The maker is late", "2026-12-04", null), SUPERVISOR);

        assertThat(office.last().type()).isEqualTo("COMPLETION_MOVED");
        assertThat(office.last().facts()).containsEntry("dueAt", later.toString());
        assertThat(office.last().texts()).containsEntry("reason", "The maker is late");
        assertThat(office.letters.sent()).endsWith("replacement-rescheduled to customer");
        assertThat(office.letters.lastFacts()).containsEntry("completionDueAt", later);
    }

    @Test
    @Requirement("RPR-31")
    void aLaterDayIsLaterHasAReasonAndIsMovedByThoseWhoLead() {
        office.agreed();
        assertThat(refusal(() -> move("2026-12-04", null, MANAGER)))
                .isEqualTo("CONFLICT replacements.day.none [" + CLAIM + "]");
        runs();

        assertThat(wrongFields(() -> office.days.tell(CLAIM, new ProgressReport(" ", null, "soon"), MANAGER)))
                .containsExactly("reason problem.required", "newDay problem.required", "toldAt problem.instant");
        assertThat(wrongFields(() -> move("2026-11-30", null, MANAGER))).containsExactly("newDay commitments.afterDue");
        assertThat(wrongFields(() -> move("2026-12-04", "2026-11-23 09:00", MANAGER)))
                .containsExactly("toldAt repairs.time.since");
        assertThat(refusal(() -> move("2026-12-04", null, "desk")))
                .isEqualTo("CONFLICT repairs.day.notYours [desk, service-supervisors, service-managers]");
        verify(office.ledger, never()).extend(any(), any(), any(), any(), any());
    }

    private void move(String day, @Nullable String toldAt, String by) {
        office.days.tell(CLAIM, new ProgressReport("The maker is late", day, toldAt), by);
    }

    private void approved() {
        office.told();
        office.choose("EXCHANGE");
        office.exchanges.approve(CLAIM, true, null, MANAGER);
    }

    /** From ten in the morning to the last minute of the day that comes after so many. */
    private static Promise.Agreement agreement(int days) {
        return new Promise.Agreement(Span.minutes(days * 24L * 60 + 13 * 60 + 59), "with the customer", true);
    }

    private Promise made() {
        ArgumentCaptor<Promise> made = ArgumentCaptor.captor();
        verify(office.ledger).promise(made.capture());
        return made.getValue();
    }

    /** Lets the promise be on record until the end of that month. */
    private void runs() {
        when(office.ledger.find(CLAIM, REPLACEMENT_COMPLETION, null))
                .thenReturn(List.of(new CommitmentRecord(
                        PROMISE,
                        CLAIM,
                        REPLACEMENT_COMPLETION,
                        "clause",
                        "RPR-08",
                        office.clock.instant(),
                        DUE_AT,
                        DUE_AT,
                        office.clock.instant(),
                        CommitmentStatus.RUNNING,
                        null,
                        null,
                        null,
                        false,
                        "1",
                        List.of())));
        when(office.ledger.resume(eq(PROMISE), any())).thenReturn(promised(DUE_AT));
    }

    private Promised promised(Instant dueAt) {
        return new Promised(PROMISE, office.clock.instant(), office.clock.instant(), dueAt, false);
    }
}
