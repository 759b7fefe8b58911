package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.complaints.ComplaintHandling.Work;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Carrying measures out, and keeping customers informed. */
class ComplaintHandlingTest {

    private final ComplaintOffice office = new ComplaintOffice();

    @ParameterizedTest
    @EnumSource
    @Requirement("CMP-24")
    void damageIsRepairedAndOperatorsAreTrained(Work work) {
        String number = office.approved();

        office.handling.recordWork(number, work, "Two hours on site", ChargeReport.NONE, "anna");

        assertThat(office.last(number).facts()).containsEntry("work", work.name());
        assertThat(office.last(number).texts()).containsEntry("done", "Two hours on site");
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.APPROVED);
    }

    @Test
    @Requirement("FEE-12")
    void whatTheProductCausedCostsTheCustomerNothing() {
        String number = office.approved(CauseClass.QUALITY);

        assertThat(wrongFields(() -> office.handling.recordWork(number, Work.REPAIR, "A gear", cost("128.50"), "anna")))
                .containsExactly("cost complaints.cost.quality");
        assertThat(wrongFields(() -> office.handling.recordWork(number, Work.REPAIR, "A gear", cost("0"), "anna")))
                .containsExactly("cost money.amount");
        assertThat(office.events).isEmpty();
    }

    private static ChargeReport cost(String amount) {
        return new ChargeReport(null, amount, null, null, null, null, null);
    }

    @Test
    void measuresMayTakeMoreThanOneReport() {
        String number = office.approved();

        var result = office.handling.carryOut(number, new MeasureReport(false, "Half", null, null), "anna");

        assertThat(result).isEmpty();
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.APPROVED);
        assertThat(office.ledger.states(number)).contains("COMPLAINT_RESOLUTION RUNNING");
        assertThat(office.last(number).texts()).containsEntry("done", "Half");
    }

    @Test
    @Requirement({"CMP-34", "F31"})
    void whatIsFinishedStopsTheFifteenDaysAndStartsTheHoursOfTheResult() {
        String number = office.approved();
        office.clock.advance(Duration.ofDays(3));

        var result = office.handling
                .carryOut(number, new MeasureReport(true, "All", null, null), "anna")
                .orElseThrow();

        Settlement settlement = office.complaint(number).settlement();
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.HANDLED);
        assertThat(settlement.upheld()).isTrue();
        assertThat(settlement.handledAt()).isEqualTo(office.clock.instant());
        assertThat(office.ledger
                        .latest(number, CommitmentKind.COMPLAINT_RESOLUTION)
                        .metAt())
                .isEqualTo(office.clock.instant());
        assertThat(result.startedAt()).isEqualTo(office.clock.instant());
        assertThat(office.ledger.states(number)).endsWith("COMPLAINT_RESULT RUNNING");
        assertThat(office.timeline(number)).endsWith(ComplaintEvent.MEASURES_RECORDED, ComplaintEvent.HANDLED);
    }

    @Test
    @Requirement("CMP-31")
    void whatTheCustomerIsToldMeanwhileIsLoggedToo() {
        String number = office.approved();

        office.handling.carryOut(number, new MeasureReport(false, "Half", "We are on it", "PHONE"), "anna");

        assertThat(office.last(number).type()).isEqualTo("PROGRESS_TOLD");
        assertThat(office.last(number).facts()).containsEntry("channel", "PHONE");
        assertThat(office.last(number).texts()).containsEntry("progressTold", "We are on it");
    }

    @Test
    void aReportSaysWhatWasDoneAndHowTheCustomerWasTold() {
        String number = office.approved();

        assertThat(wrongFields(() ->
                        office.handling.carryOut(number, new MeasureReport(true, null, "We are on it", null), "anna")))
                .containsExactly("done problem.required", "progressChannel problem.requiredOneOf");
        assertThat(wrongFields(() -> office.handling.recordWork(number, Work.REPAIR, " ", ChargeReport.NONE, "anna")))
                .containsExactly("done problem.required");
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.APPROVED);
    }

    @Test
    @Requirement("CMP-31")
    void everyContactIsLogged() {
        String number = office.classified();

        office.handling.tellProgress(" " + number + " ", "EMAIL", "We look into it", "anna");
        office.handling.tellProgress(number, "PHONE", "We found it", "anna");

        assertThat(office.timeline(number)).endsWith(ComplaintEvent.PROGRESS_TOLD, ComplaintEvent.PROGRESS_TOLD);
        assertThat(office.last(number).texts()).containsEntry("progressTold", "We found it");
    }

    @Test
    void progressNeedsNumberChannelAndWords() {
        assertThat(wrongFields(() -> office.handling.tellProgress(null, null, null, "anna")))
                .containsExactly(
                        "complaintNumber problem.required",
                        "progressChannel problem.requiredOneOf",
                        "progressTold problem.required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CP-20200101-000001", "x"})
    void anUnknownComplaintIsNamed(String unknown) {
        assertThat(refusal(() -> office.handling.tellProgress(unknown, "PHONE", "x", "anna")))
                .isEqualTo("UNKNOWN complaints.number.unknown [" + unknown + "]");
    }
}
