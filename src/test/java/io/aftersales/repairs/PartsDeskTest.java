package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.claims.ServiceMode;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.notifications.Confidential;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/** Parts that are posted to the customer, and what he says to them. */
class PartsDeskTest {

    private static final String DISPATCHER = "dispatcher";

    private final RepairOffice office = new RepairOffice();

    @Test
    @Requirement({"DSP-05", "F24", "RPR-08"})
    void whatWasPostedIsOnRecordAndTheCustomerIsToldTheNumber() {
        agreed();
        office.clock.advance(Duration.ofHours(3));

        Posting posting = office.posting.post(
                NUMBER,
                new PostingReport(
                        "POSTED", "pump 1 sn-42", " SF Express ", "SF-1001", "2026-11-23T11:30", "With the manual"),
                DISPATCHER);

        Instant postedAt = Instant.parse("2026-11-23T03:30:00Z");
        Work work = office.records.doneWorks.get(0);
        assertThat(work.result()).isEqualTo(WorkResult.POSTED);
        assertThat(work.doneBy()).isEqualTo(DISPATCHER);
        assertThat(work.doneAt()).isEqualTo(postedAt);
        assertThat(work.process()).isEqualTo("SF Express SF-1001\nWith the manual");
        assertThat(work.parts()).containsExactly(Reports.original("PUMP", 1, "SN42"));
        assertThat(office.repair().status()).isEqualTo(RepairStatus.POSTED);
        assertThat(posting.answerUntil()).isEqualTo(office.clock.instant().plus(Duration.ofDays(14)));
        assertThat(office.last().type()).isEqualTo("PARTS_POSTED");
        assertThat(office.last().facts())
                .containsEntry("postedAt", postedAt.toString())
                .containsEntry("parts", "1");
        assertThat(office.last().texts())
                .containsEntry("carrier", "SF Express")
                .containsEntry("trackingNumber", "SF-1001")
                .containsEntry("note", "With the manual");
        verify(office.ledger).meet(NUMBER, CommitmentKind.REPAIR_COMPLETION, postedAt, DISPATCHER);
        ArgumentCaptor<Map<String, Object>> told = ArgumentCaptor.captor();
        verify(office.outbox).toCustomer(any(), eq("parts-posted"), eq(NUMBER), any(), told.capture());
        assertThat(told.getValue())
                .containsEntry("trackingNumber", new Confidential("SF-1001"))
                .containsEntry("carrier", new Confidential("SF Express"));
    }

    @Test
    @Requirement("DSP-05")
    void whoPostsSaysWhatWithWhomAndUnderWhichNumber() {
        agreed();

        assertThat(wrongFields(() -> post(null, null, " ", null)))
                .containsExactly(
                        "parts problem.required", "carrier problem.required", "trackingNumber problem.required");
        assertThat(wrongFields(() -> post("PUMP 0", "SF", "1", null))).containsExactly("parts repairs.positions.line");
        assertThat(wrongFields(() -> post("PUMP 1", "SF", "1", "2026-11-23T09:59")))
                .containsExactly("postedAt repairs.time.since");
        assertThat(wrongFields(() -> post("PUMP 1", "SF", "1", "2026-11-23T10:01")))
                .containsExactly("postedAt problem.future");
        assertThat(wrongFields(() ->
                        office.posting.post(NUMBER, new PostingReport(null, null, null, null, null, null), DISPATCHER)))
                .containsExactly("postingResult problem.requiredOneOf");
        assertThat(office.records.doneWorks).isEmpty();
        assertThat(office.letters()).doesNotContain("parts-posted");
    }

    @Test
    @Requirement({"RPR-06", "DSP-05"})
    void nothingIsPostedBeforeTheCustomerConsents() {
        office.repairs.open(NUMBER, ServiceMode.PARTS_BY_POST, "desk");
        office.quoted();

        assertThat(refusal(() -> post("PUMP 1", "SF", "1", null)))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, QUOTED, CONSENTED]".formatted(NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAN_CHANGE", "REPLACEMENT"})
    @Requirement({"DSP-05", "RPR-09"})
    void whatCannotBePostedSaysWhatIsDoneInstead(String result) {
        agreed();
        PostingReport silent = new PostingReport(result, null, null, null, null, null);
        assertThat(wrongFields(() -> office.posting.post(NUMBER, silent, DISPATCHER)))
                .containsExactly("note problem.required");

        Posting posting = office.posting.post(
                NUMBER, new PostingReport(result, null, null, null, null, "It is no longer made"), DISPATCHER);

        assertThat(posting).isEqualTo(new Posting(PostingResult.valueOf(result), null));
        assertThat(office.last().type()).isEqualTo("PART_UNAVAILABLE");
        assertThat(office.last().facts()).containsEntry("partResult", result);
        assertThat(office.repair().status()).isEqualTo(RepairStatus.CONSENTED);
        verify(office.ledger, never()).meet(any(), any(), any(), any());
    }

    @ParameterizedTest
    @CsvSource({
        "HELPED, ACCEPTED, PARTS_BY_POST",
        "NOT_ARRIVED, CONSENTED, PARTS_BY_POST",
        "NOT_HELPED, OPEN, PARTS_BY_POST",
        "VISIT, OPEN, ON_SITE"
    })
    @Requirement({"DSP-05", "F24"})
    void theWordOfTheCustomerSaysHowItGoesOn(PartsAnswer answer, RepairStatus status, ServiceMode mode) {
        posted();

        PartsDesk.Heard heard = office.posting.answer(NUMBER, answer.name(), "As he says", "desk");

        assertThat(heard.answer()).isEqualTo(answer);
        assertThat(heard.causeFound()).isTrue();
        assertThat(heard.completion() != null).isEqualTo(answer == PartsAnswer.NOT_ARRIVED);
        assertThat(office.repair().status()).isEqualTo(status);
        assertThat(office.repair().mode()).isEqualTo(mode);
        assertThat(office.last().type()).isEqualTo("PARTS_ANSWERED");
        assertThat(office.last().facts()).containsEntry("partsAnswer", answer.name());
        assertThat(office.last().texts()).containsEntry("note", "As he says");
    }

    @Test
    @Requirement("DSP-05")
    void whoIsNotHelpedSaysWhatIsWrong() {
        posted();

        assertThat(wrongFields(() -> office.posting.answer(NUMBER, "NOT_HELPED", " ", "desk")))
                .containsExactly("note problem.required");
        assertThat(wrongFields(() -> office.posting.answer(NUMBER, null, null, "desk")))
                .containsExactly("partsAnswer problem.requiredOneOf");
        office.posting.answer(NUMBER, "HELPED", null, "desk");
        assertThat(refusal(() -> office.posting.answer(NUMBER, "HELPED", null, "desk")))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, ACCEPTED, POSTED]".formatted(NUMBER));
    }

    @Test
    @Requirement("DSP-05")
    void silenceCountsAsThatTheyHelp() {
        posted();

        assertThat(office.posting.silent(NUMBER, "system"))
                .isEqualTo(new PartsDesk.Heard(PartsAnswer.HELPED, true, null));

        assertThat(office.repair().status()).isEqualTo(RepairStatus.ACCEPTED);
        assertThat(office.last().type()).isEqualTo("PARTS_UNANSWERED");
    }

    @Test
    @Requirement("DSP-05")
    void theCustomerHimselfMovesTheProcess() {
        posted();
        CustomerRepairs customer =
                new CustomerRepairs(office.quotes, office.acceptances, office.posting, office.process);

        customer.tellOfParts(NUMBER, "NOT_ARRIVED", null);

        ArgumentCaptor<PartsDesk.Heard> heard = ArgumentCaptor.captor();
        verify(office.process).partsAnswered(eq(NUMBER), heard.capture());
        assertThat(heard.getValue().answer()).isEqualTo(PartsAnswer.NOT_ARRIVED);
        assertThat(heard.getValue().completion()).isNotNull();
        assertThat(office.last().by()).isEqualTo(CustomerRepairs.CUSTOMER);
    }

    @Test
    @Requirement({"DSP-05", "RPR-11"})
    void nobodyWritesDownAsHisWorkWhatIsPosted() {
        agreed();

        assertThat(wrongFields(() -> office.work.record(NUMBER, Reports.interrupted("POSTED"), ENGINEER)))
                .containsExactly("workResult repairs.work.posted");
    }

    private void agreed() {
        office.repairs.open(NUMBER, ServiceMode.PARTS_BY_POST, "desk");
        office.consented();
    }

    private void posted() {
        agreed();
        post("PUMP 1", "SF", "SF-1", null);
    }

    private void post(
            @Nullable String parts, @Nullable String carrier, @Nullable String number, @Nullable String postedAt) {
        office.posting.post(NUMBER, new PostingReport("POSTED", parts, carrier, number, postedAt, null), DISPATCHER);
    }
}
