package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.claims.ServiceMode;
import io.aftersales.products.ComponentClass;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageQuestion;
import io.aftersales.warranty.FaultCause;
import io.aftersales.warranty.Occasion;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

/** What is wrong, and who pays for it. */
class DiagnosisDeskTest {

    private final RepairOffice office = new RepairOffice();

    @Test
    @Requirement({"RPR-01", "RPR-02"})
    void theTablesAreAskedAgainWithWhatTheEngineerFound() {
        office.opened();

        office.diagnoses.diagnose(NUMBER, Reports.diagnosis(), ENGINEER);

        ArgumentCaptor<CoverageQuestion> asked = ArgumentCaptor.captor();
        verify(office.warranty).decide(asked.capture(), eq(ENGINEER));
        CoverageQuestion question = asked.getValue();
        assertThat(question.occasion()).isEqualTo(Occasion.DIAGNOSIS);
        assertThat(question.serialNumber()).isEqualTo("SN1");
        assertThat(question.component()).isEqualTo("PUMP");
        assertThat(question.componentClass()).isEqualTo(ComponentClass.CORE_PART);
        assertThat(question.cause()).isEqualTo(FaultCause.PRODUCT_QUALITY);
        assertThat(question.reportedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        Diagnosis diagnosis = Objects.requireNonNull(office.repair().diagnosis());
        assertThat(diagnosis.by()).isEqualTo(ENGINEER);
        assertThat(diagnosis.findings()).isEqualTo("It leaks");
        assertThat(office.repair().status()).isEqualTo(RepairStatus.DIAGNOSED);
    }

    @ParameterizedTest(name = "{0}: known {1}, free {2}")
    @CsvSource({"COVERED, true, true", "NOT_COVERED, true, false", "OPEN, false, ", "TERMS_NOT_ENTERED, false, "})
    @Requirement({"RPR-02", "F36"})
    void whoPaysIsKnownOrLeftToPeople(Coverage coverage, boolean known, @Nullable Boolean free) {
        office.opened();
        office.covers(coverage);

        DiagnosisDesk.Result result = office.diagnoses.diagnose(NUMBER, Reports.diagnosis(), ENGINEER);

        assertThat(result.coverageKnown()).isEqualTo(known);
        assertThat(office.repair().free()).isEqualTo(free);
        assertThat(office.last().facts()).containsEntry("coverage", coverage.name());
    }

    @Test
    void everythingThatWasLeftOutIsNamed() {
        office.opened();

        assertThat(wrongFields(() -> office.diagnoses.diagnose(
                        NUMBER, new DiagnosisReport(null, true, null, null, null, true), ENGINEER)))
                .containsExactly(
                        "cause problem.requiredOneOf",
                        "component problem.required",
                        "componentClass problem.requiredOneOf",
                        "findings problem.required");
        verify(office.warranty, never()).decide(any(), any());
    }

    @Test
    @Requirement("SVC-12")
    void aFaultIsNoOrderedService() {
        office.opened();
        DiagnosisReport ordered = new DiagnosisReport("ORDERED_SERVICE", false, "PUMP", "CORE_PART", "Set up", true);

        assertThat(wrongFields(() -> office.diagnoses.diagnose(NUMBER, ordered, ENGINEER)))
                .containsExactly("cause repairs.cause.notOrdered");
    }

    @Test
    @Requirement("RPR-12")
    void aCauseThatIsNotKnownWasNotFound() {
        office.opened();
        DiagnosisReport guessed = new DiagnosisReport("UNKNOWN", true, "PUMP", "CORE_PART", "It leaks", true);

        assertThat(wrongFields(() -> office.diagnoses.diagnose(NUMBER, guessed, ENGINEER)))
                .containsExactly("causeFound repairs.cause.unknown");
        office.diagnoses.diagnose(NUMBER, Reports.noCause(), ENGINEER);

        assertThat(Objects.requireNonNull(office.repair().diagnosis()).causeFound())
                .isFalse();
    }

    @Test
    @Requirement("F43")
    void aSecondDiagnosisNeedsANewQuoteAndNewConsent() {
        office.consented();
        office.covers(Coverage.NOT_COVERED);

        office.diagnoses.diagnose(NUMBER, Reports.diagnosis(), ENGINEER);

        assertThat(office.repair().free()).isFalse();
        assertThat(refusal(() -> office.work.record(NUMBER, Reports.work(), ENGINEER)))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, DIAGNOSED, CONSENTED]".formatted(NUMBER));
        office.quotes.issue(NUMBER, Reports.quote(), ENGINEER);
        assertThat(refusal(() -> office.quotes.answer(NUMBER, Reports.consent(1), "desk")))
                .isEqualTo("CONFLICT repairs.quote.outdated [%s, 1, 2]".formatted(NUMBER));
        office.quotes.answer(NUMBER, Reports.consent(2), "desk");
        office.work.record(NUMBER, Reports.work(), ENGINEER);
        assertThat(office.records.quotes.find(NUMBER, 2).orElseThrow().text().totalCents())
                .isEqualTo(28_050);
    }

    @Test
    @Requirement("F36")
    void nothingIsQuotedUntilItIsDecidedWhoPays() {
        office.covers(Coverage.TERMS_NOT_ENTERED);
        office.diagnosed();
        assertThat(refusal(() -> office.quotes.issue(NUMBER, Reports.quote(), ENGINEER)))
                .isEqualTo("CONFLICT repairs.coverage.open [%s]".formatted(NUMBER));

        office.diagnoses.decideCoverage(NUMBER, true, "Promised in the contract", "manager");

        verify(office.warranty).decideByHand(NUMBER, true, "Promised in the contract", "manager");
        assertThat(office.last().facts()).containsEntry("covered", "true");
        assertThat(office.quotes.issue(NUMBER, Reports.quote(), ENGINEER)).isEqualTo(1);
        assertThat(office.records.quotes.find(NUMBER, 1).orElseThrow().text().free())
                .isTrue();
    }

    @Test
    @Requirement("F36")
    void whoDiagnosedDoesNotDecideWhoPays() {
        office.covers(Coverage.TERMS_NOT_ENTERED);
        office.diagnosed();

        assertThat(refusal(() -> office.diagnoses.decideCoverage(NUMBER, true, "It is new", ENGINEER)))
                .isEqualTo("CONFLICT repairs.coverage.own [%s, %s]".formatted(NUMBER, ENGINEER));

        assertThat(office.repair().free()).isNull();
        verify(office.warranty, never()).decideByHand(any(), anyBoolean(), any(), any());
    }

    @Test
    @Requirement("ORG-02")
    void whoWasGivenTheTaskDecidesOnlyAsAManager() {
        office.covers(Coverage.TERMS_NOT_ENTERED);
        office.diagnosed();

        assertThat(refusal(() -> office.diagnoses.decideCoverage(NUMBER, true, "It is new", "supervisor")))
                .isEqualTo("CONFLICT repairs.decider [%s, supervisor, service-managers]".formatted(NUMBER));

        assertThat(office.repair().free()).isNull();
        verify(office.warranty, never()).decideByHand(any(), anyBoolean(), any(), any());
    }

    @Test
    void aDecisionNeedsAReasonAndADiagnosis() {
        office.opened();

        assertThat(wrongFields(() -> office.diagnoses.decideCoverage(NUMBER, true, " ", "manager")))
                .containsExactly("coverageReason problem.required");
        assertThat(refusal(() -> office.diagnoses.decideCoverage(NUMBER, true, "It is new", "manager")))
                .isEqualTo("CONFLICT repairs.status.unexpected [%s, OPEN, DIAGNOSED]".formatted(NUMBER));
    }

    @Test
    @Requirement("RPR-01")
    void aProductThatArrivesIsDescribedAndGivenToAnEngineer() {
        office.opened();

        assertThat(office.repairs.receive(NUMBER, new ReceiptReport(null, "Box torn", null, null), ENGINEER))
                .isEqualTo(new Receipt(ReceiptResult.RECEIVED, ENGINEER));
        assertThat(office.repairs.receive(
                        NUMBER, new ReceiptReport("RECEIVED", "Box torn", " colleague ", null), "desk"))
                .isEqualTo(new Receipt(ReceiptResult.RECEIVED, RepairOffice.OTHER_ENGINEER));

        assertThat(office.last().texts()).containsEntry("receivedCondition", "Box torn");
        assertThat(wrongFields(() -> office.repairs.receive(NUMBER, new ReceiptReport(null, null, null, null), "desk")))
                .containsExactly("condition problem.required", "engineer repairs.engineer.unknown");
    }

    @Test
    @Requirement("RPR-01")
    void whereTheProductDoesNotComeSomebodyGoesToTheCustomer() {
        office.repairs.open(NUMBER, ServiceMode.MAIL_IN, "desk");

        Receipt receipt =
                office.repairs.receive(NUMBER, new ReceiptReport("VISIT", null, null, "Too heavy to post"), "desk");

        assertThat(receipt).isEqualTo(new Receipt(ReceiptResult.VISIT, null));
        assertThat(office.repair().mode()).isEqualTo(ServiceMode.ON_SITE);
        assertThat(office.last().type()).isEqualTo("PRODUCT_NOT_SENT");
        assertThat(office.last().facts()).containsEntry("receiptResult", "VISIT");
        assertThat(office.last().texts()).containsEntry("note", "Too heavy to post");
    }

    @Test
    void aCustomerWhoSendsNothingMayDeclineAndSaysWhy() {
        office.repairs.open(NUMBER, ServiceMode.MAIL_IN, "desk");

        assertThat(wrongFields(
                        () -> office.repairs.receive(NUMBER, new ReceiptReport("DECLINED", null, null, null), "desk")))
                .containsExactly("note problem.required");
        assertThat(wrongFields(
                        () -> office.repairs.receive(NUMBER, new ReceiptReport("LOST", "Box", ENGINEER, null), "desk")))
                .containsExactly("receiptResult problem.oneOf");
        office.repairs.receive(NUMBER, new ReceiptReport("DECLINED", null, null, "He keeps it"), "desk");

        assertThat(office.repair().mode()).isEqualTo(ServiceMode.MAIL_IN);
        assertThat(office.last().facts()).containsEntry("receiptResult", "DECLINED");
        office.repairs.finish(NUMBER, RepairOutcome.DECLINED, "desk");
        assertThat(refusal(
                        () -> office.repairs.receive(NUMBER, new ReceiptReport("VISIT", null, null, "Come"), "desk")))
                .isEqualTo("CONFLICT repairs.finished [%s, DECLINED]".formatted(NUMBER));
    }
}
