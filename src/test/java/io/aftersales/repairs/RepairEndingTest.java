package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.cases.CaseEntry;
import io.aftersales.claims.ServiceMode;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers who want no repair any more while it runs. */
class RepairEndingTest {

    private final RepairOffice office = new RepairOffice();

    @Test
    @Requirement("RPR-06")
    void nothingIsOwedAnyMoreAndTheCustomerIsTold() {
        office.booked();

        assertThat(office.endings.withdraw(NUMBER, "He has bought another one", "desk"))
                .isEqualTo(NUMBER);

        assertThat(office.repair().outcome()).isEqualTo(RepairOutcome.DECLINED);
        assertThat(office.records.visits.of(NUMBER)).extracting(Visit::status).containsExactly(VisitStatus.CANCELLED);
        verify(office.ledger, atLeastOnce()).cancel(eq(NUMBER), eq(CommitmentKind.APPOINTMENT), any(), eq("desk"));
        verify(office.ledger).cancel(eq(NUMBER), eq(CommitmentKind.REPAIR_COMPLETION), any(), eq("desk"));
        assertThat(office.timeline()).containsSubsequence("REPAIR_WITHDRAWN", "VISIT_CANCELLED", "REPAIR_FINISHED");
        assertThat(withdrawal().texts()).containsEntry("reason", "He has bought another one");
        assertThat(office.letters()).endsWith("repair-withdrawn");
        verify(office.process).withdrawn(NUMBER);
    }

    @Test
    void whoseProductIsHereIsAskedHowHeGetsItBack() {
        office.repairs.open(NUMBER, ServiceMode.MAIL_IN, "desk");
        office.repairs.receive(NUMBER, new ReceiptReport("RECEIVED", "Scratched", ENGINEER, null), "desk");

        office.endings.withdraw(NUMBER, "Too dear", "desk");

        verify(office.outbox).toGroup(eq("service-desk"), eq("product-to-hand-back"), eq(NUMBER), any(), any());
    }

    @Test
    @Requirement("RPL-16")
    void soIsWhoseProductWasCollectedForInspectionBeforeTheRepairWasOpened() {
        office.cases.timeline.note(NUMBER, Collected.PRODUCT_COLLECTED, "dispatcher", Map.of());
        office.repairs.open(NUMBER, ServiceMode.WORKSHOP, "desk");

        office.endings.withdraw(NUMBER, "Too dear", "desk");

        verify(office.outbox).toGroup(eq("service-desk"), eq("product-to-hand-back"), eq(NUMBER), any(), any());
    }

    @Test
    void whatWentBackAfterARepairIsNotHandedBackAgain() {
        office.repairs.open(NUMBER, ServiceMode.MAIL_IN, "desk");
        office.repairs.receive(NUMBER, new ReceiptReport("RECEIVED", "Scratched", ENGINEER, null), "desk");
        office.repairs.finish(NUMBER, RepairOutcome.REPAIRED, ENGINEER);
        office.clock.advance(Duration.ofDays(1));
        office.opened();

        office.endings.withdraw(NUMBER, "It works", "desk");

        verify(office.outbox, never()).toGroup(any(), eq("product-to-hand-back"), any(), any(), any());
    }

    @Test
    void whereNothingWasSentNothingGoesBack() {
        office.booked();

        office.endings.withdraw(NUMBER, "Too dear", "desk");

        verify(office.outbox, never()).toGroup(any(), eq("product-to-hand-back"), any(), any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NOT_HELPED", "VISIT"})
    @Requirement("DSP-05")
    void whoHasPartsOfOursIsAskedForThemOrTheirPrice(String said) {
        posted();
        if (!said.isEmpty()) {
            office.posting.answer(NUMBER, said, "It still leaks", "desk");
        }

        office.endings.withdraw(NUMBER, "He has bought another one", "desk");

        verify(office.outbox).toGroup(eq("service-desk"), eq("parts-to-ask-for"), eq(NUMBER), any(), any());
        verify(office.outbox, never()).toGroup(any(), eq("product-to-hand-back"), any(), any(), any());
    }

    @Test
    @Requirement("DSP-05")
    void nobodyIsAskedForPartsThatNeverArrivedNorForThoseOfAnEarlierRepair() {
        posted();
        office.posting.answer(NUMBER, "NOT_ARRIVED", null, "desk");
        office.endings.withdraw(NUMBER, "He has bought another one", "desk");
        office.clock.advance(Duration.ofDays(1));
        office.repairs.open(NUMBER, ServiceMode.PARTS_BY_POST, "desk");
        office.diagnoses.diagnose(NUMBER, Reports.diagnosis(), ENGINEER);
        office.quotes.issue(NUMBER, Reports.quote(), ENGINEER);
        office.quotes.answer(NUMBER, Reports.consent(2), "desk");
        post();
        office.posting.answer(NUMBER, "HELPED", null, "desk");
        office.repairs.finish(NUMBER, RepairOutcome.REPAIRED, "desk");
        office.clock.advance(Duration.ofDays(1));
        office.opened();

        office.endings.withdraw(NUMBER, "It works", "desk");

        verify(office.outbox, never()).toGroup(any(), eq("parts-to-ask-for"), any(), any(), any());
    }

    @Test
    void workThatWasDoneStaysOnRecord() {
        office.inspected();

        office.endings.withdraw(NUMBER, "He wants it back as it is", "desk");

        assertThat(office.records.doneWorks).hasSize(1);
        assertThat(withdrawal().facts()).containsEntry("repairStatus", "INSPECTED");
        assertThat(refusal(() -> office.acceptances.accept(NUMBER, Reports.accepted(), new byte[] {1}, ENGINEER)))
                .startsWith("CONFLICT repairs.status.unexpected");
    }

    @Test
    void aQuoteThatWasWithdrawnCannotBeAnsweredAnyMore() {
        office.quoted();

        office.endings.withdraw(NUMBER, "Too dear", "desk");

        assertThat(refusal(() -> office.quotes.answer(NUMBER, Reports.consent(1), "desk")))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, FINISHED, QUOTED]".formatted(NUMBER));
    }

    @Test
    void repeatingItHasNoEffect() {
        office.opened();
        office.endings.withdraw(NUMBER, "He has bought another one", "desk");

        office.endings.withdraw(NUMBER, "He has bought another one", "engineer");

        verify(office.process, times(1)).withdrawn(NUMBER);
        assertThat(office.letters()).containsExactly("repair-withdrawn");
        assertThat(office.timeline()).containsOnlyOnce("REPAIR_WITHDRAWN");
    }

    @Test
    void whatWasDeliveredCannotBeWithdrawn() {
        office.inspected();
        office.acceptances.accept(NUMBER, Reports.accepted(), new byte[] {1}, ENGINEER);
        office.repairs.finish(NUMBER, RepairOutcome.REPAIRED, ENGINEER);

        assertThat(wrongFields(() -> office.endings.withdraw(NUMBER, "Changed his mind", "desk")))
                .containsExactly("claimNumber repairs.withdrawal.over");

        assertThat(office.repair().outcome()).isEqualTo(RepairOutcome.REPAIRED);
        verify(office.process, never()).withdrawn(any());
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(wrongFields(() -> office.endings.withdraw(" ", null, "desk")))
                .containsExactly("claimNumber problem.required", "reason problem.required");
        assertThat(refusal(() -> office.endings.withdraw(NUMBER, "Too dear", "desk")))
                .isEqualTo("UNKNOWN repairs.unknown [%s]".formatted(NUMBER));
    }

    @Test
    void aRepairThatIsOpenedAgainMayBeWithdrawnAgain() {
        office.opened();
        office.endings.withdraw(NUMBER, "He has bought another one", "desk");
        office.clock.advance(Duration.ofDays(1));
        office.opened();

        office.endings.withdraw(NUMBER, "Now he is sure", "desk");

        assertThat(office.letters()).containsExactly("repair-withdrawn", "repair-withdrawn");
    }

    /** What a replacement says of the product. */
    private enum Collected {
        PRODUCT_COLLECTED
    }

    private void posted() {
        office.repairs.open(NUMBER, ServiceMode.PARTS_BY_POST, "desk");
        office.consented();
        post();
    }

    private void post() {
        office.posting.post(
                NUMBER, new PostingReport("POSTED", "PUMP 1", "SF Express", "SF-1001", null, null), "dispatcher");
    }

    private CaseEntry withdrawal() {
        return office.cases.timeline.of(NUMBER).stream()
                .filter(entry -> entry.type().equals("REPAIR_WITHDRAWN"))
                .findFirst()
                .orElseThrow();
    }
}
