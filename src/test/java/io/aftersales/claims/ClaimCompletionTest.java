package io.aftersales.claims;

import static io.aftersales.claims.RecordChanges.BOUGHT;
import static io.aftersales.claims.RecordChanges.change;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.cases.CaseEntry;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitDraft;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageGround;
import io.aftersales.warranty.CoverageQuestion;
import io.aftersales.warranty.Occasion;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/** What staff learn of a request after it came in. */
class ClaimCompletionTest {

    private final Office office = new Office();

    @Test
    @Requirement({"POL-11", "CLM-06", "CLM-07", "CLM-08", "RSP-03"})
    void whatAMailDoesNotNameIsRecordedWhenTheCustomerSaysIt() {
        String number = office.fileMail();
        assertThat(office.claim(number).request().assumed()).isEqualTo(Assumed.EVERYTHING);

        office.records.complete(number, change("REPAIR", "VEHICLE", "Car C1", "c-1 2", BOUGHT, "INVOICE"), "desk");

        ClaimRequest request = office.claim(number).request();
        assertThat(request.kind()).isEqualTo(ClaimKind.REPAIR);
        assertThat(request.serviceType()).isEqualTo(ServiceType.VEHICLE_MAINTENANCE);
        assertThat(request.productLine()).isEqualTo(ProductLine.VEHICLE);
        assertThat(request.model()).isEqualTo("Car C1");
        assertThat(request.serialKey()).isEqualTo("C12");
        assertThat(request.purchaseDate()).isEqualTo(LocalDate.parse(BOUGHT));
        assertThat(request.assumed()).isEqualTo(Assumed.NOTHING);
        assertThat(office.claim(number).chargeBasis()).isEqualTo(ChargeBasis.WARRANTY);
        verify(office.units)
                .register(new UnitDraft(
                        new SerialNumber("C12"),
                        "Car C1",
                        ProductLine.VEHICLE,
                        office.claim(number).customerId(),
                        LocalDate.parse(BOUGHT),
                        null,
                        null,
                        true));
        verify(office.process).follow(number, request, ChargeBasis.WARRANTY);
        assertThat(office.told).containsExactly(new ClaimRecorded(number, request, "desk"));
        assertThat(office.timeline(number))
                .containsExactly(ClaimEvent.RECEIVED, ClaimEvent.REQUEST_RECORDED, ClaimEvent.COVERAGE_DECIDED);
    }

    @Test
    @Requirement({"CLM-02", "F38"})
    void aProofThatComesLaterChangesWhoPaysAndTheAssessment() {
        String number = office.file(Applications.repair().with("purchase.date", BOUGHT));
        assertThat(office.claim(number).chargeBasis()).isEqualTo(ChargeBasis.PROOF_PENDING);
        clearInvocations(office.warranty);

        office.records.complete(number, change(null, null, null, null, null, "INVOICE"), "desk");

        assertThat(office.claim(number).chargeBasis()).isEqualTo(ChargeBasis.WARRANTY);
        ArgumentCaptor<CoverageQuestion> asked = ArgumentCaptor.captor();
        verify(office.warranty).decide(asked.capture(), eq("system"));
        assertThat(asked.getValue().proofSupplied()).isTrue();
        assertThat(noted(number).facts()).isEqualTo(Map.of("proofChanged", "true", "chargeBasis", "WARRANTY"));
    }

    @Test
    void whatTurnsOutToBeAFaultIsAskedItsProof() {
        String number = office.fileMail();

        office.records.complete(number, change("REPAIR", "SMART_HOME", null, null, null, null), "desk");

        assertThat(office.claim(number).chargeBasis()).isEqualTo(ChargeBasis.PROOF_PENDING);
        verify(office.outbox).toCustomer(any(), eq("proof-requested"), eq(number), eq(number), any());
        assertThat(office.claim(number).request().assumed()).isEqualTo(new Assumed(false, false, true));
    }

    @ParameterizedTest
    @Requirement({"F38", "F39"})
    @ValueSource(strings = {"early", "diagnosed", "served"})
    void onlyAnEarlyCorrectionTellsTheCustomerThatHePays(String stage) {
        String number = office.contacted(Applications.repair().with("purchase.date", BOUGHT));
        if (stage.equals("diagnosed")) {
            when(office.warranty.latest(number)).thenReturn(Optional.of(diagnosed(number)));
        } else if (stage.equals("served")) {
            office.triage.triage(number, "ON_SITE", "ON_SITE", "Agreed", "MET", "desk");
            office.triage.recordService(number, ServiceEnd.CAUSE_UNFOUND, "Nothing found", "engineer");
        }

        office.records.complete(number, change(null, null, null, null, "2025-01-02", "INVOICE"), "desk");

        assertThat(office.claim(number).chargeBasis()).isEqualTo(ChargeBasis.PAID_SERVICE);
        verify(office.outbox, stage.equals("early") ? times(1) : never())
                .toCustomer(any(), eq("paid-service-notice"), any(), any(), any());
    }

    @Test
    void recordingTheSameAgainHasNoEffect() {
        String number = office.fileMail();
        RecordChange change = change("REPAIR", "VEHICLE", "Car C1", "C12", BOUGHT, "INVOICE");
        office.records.complete(number, change, "desk");

        office.records.complete(number, change, "supervisor");
        office.records.complete(number, new RecordChange(" ", null, null, null), "desk");

        assertThat(office.timeline(number)).containsOnlyOnce(ClaimEvent.REQUEST_RECORDED);
        assertThat(office.told).hasSize(1);
    }

    @Test
    void anAssumptionThatIsConfirmedIsOneNoLonger() {
        String number = office.fileMail();

        office.records.complete(number, change("CONSULTATION", null, null, null, null, null), "desk");

        assertThat(office.claim(number).request().assumed()).isEqualTo(new Assumed(false, true, true));
        assertThat(noted(number).facts()).containsEntry("kind", "CONSULTATION");
        assertThat(noted(number).texts()).isEmpty();
    }

    @Test
    void nothingPersonalIsInTheFactsAndWhatStoodThereStaysReadable() {
        String number = office.file(Applications.repair().with("product.serialNumber", "OLD-1"));

        office.records.complete(number, change(null, null, "Lock X2", "new-2", null, null), "engineer");

        CaseEntry entry = noted(number);
        assertThat(entry.by()).isEqualTo("engineer");
        assertThat(entry.facts()).isEqualTo(Map.of("modelChanged", "true", "serialNumberChanged", "true"));
        assertThat(entry.texts()).isEqualTo(Map.of("before", "Lock X1 · OLD-1"));
    }

    @Test
    void everyWrongFieldIsToldAtOnce() {
        String number = office.file(Applications.repair());

        assertThat(wrongFields(() -> office.records.complete(
                        number, change("FAULT", "ROCKET", "x".repeat(101), "--", "2027-01-01", "OATH"), "desk")))
                .containsExactlyInAnyOrder(
                        "kind problem.oneOf",
                        "productLine problem.oneOf",
                        "product.model problem.maxLength",
                        "product.serialNumber cases.serialNumber.empty",
                        "purchase.date problem.future",
                        "purchase.proofType problem.oneOf");
        assertThat(office.timeline(number)).doesNotContain(ClaimEvent.REQUEST_RECORDED);
    }

    @Test
    void aClosedClaimStaysAsItIs() {
        String number = office.file(Applications.repair());
        office.closing.close(number, "WITHDRAWN_BY_CUSTOMER", false, null, "desk");

        assertThat(refusal(
                        () -> office.records.complete(number, change("RETURN", null, null, null, null, null), "desk")))
                .startsWith("CONFLICT claims.status.unexpected");
    }

    @Test
    @Requirement("RPR-02")
    void whatTheDiagnosisDecidedIsNotReplacedByAnAssessmentWithoutCause() {
        String number = office.file(Applications.repair());
        when(office.warranty.latest(number)).thenReturn(Optional.of(diagnosed(number)));
        clearInvocations(office.warranty);

        office.records.complete(number, change(null, null, null, null, BOUGHT, "INVOICE"), "desk");

        verify(office.warranty, never()).decide(any(), any());
    }

    private CaseEntry noted(String number) {
        return office.cases.timeline.of(number).stream()
                .filter(entry -> entry.type().equals(ClaimEvent.REQUEST_RECORDED.name()))
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private CoverageDecision diagnosed(String number) {
        return new CoverageDecision(
                UUID.randomUUID(),
                number,
                Occasion.DIAGNOSIS,
                Coverage.COVERED,
                CoverageGround.WARRANTY,
                null,
                null,
                "rule",
                "clause",
                Map.of(),
                office.clock.instant(),
                "engineer");
    }
}
