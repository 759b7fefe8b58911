package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.CUSTOMER;
import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimLocks;
import io.aftersales.claims.ClaimRecorded;
import io.aftersales.claims.ClaimRequest;
import io.aftersales.claims.ClaimTriage;
import io.aftersales.claims.ProofType;
import io.aftersales.claims.ServiceType;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageGround;
import io.aftersales.warranty.CoverageQuestion;
import io.aftersales.warranty.Occasion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** A repair whose claim gets its serial number, product line or proof later. */
class RepairRecordTest {

    private final RepairOffice office = new RepairOffice();
    private final InstalledUnits units = mock(InstalledUnits.class);
    private final RepairRegister register =
            new RepairRegister(office.records.repairs, mock(ClaimLocks.class), office.cases.timeline);
    private final RepairRecord follower = new RepairRecord(
            register,
            office.diagnoses,
            new RepairEnds(
                    register,
                    mock(ClaimTriage.class),
                    office.claims,
                    office.components,
                    office.records.works,
                    units,
                    office.warranty,
                    office.clock));

    @Test
    @Requirement({"POL-11", "RPR-02"})
    void theDiagnosisAsksUnderTheTermsThatAreOnRecordThen() {
        office.opened();

        follower.adopt(recorded("C12"));
        office.diagnoses.diagnose(NUMBER, Reports.diagnosis(), ENGINEER);

        ArgumentCaptor<CoverageQuestion> asked = ArgumentCaptor.captor();
        verify(office.warranty).decide(asked.capture(), eq(ENGINEER));
        assertThat(asked.getValue().productLine()).isEqualTo(ProductLine.VEHICLE);
        assertThat(asked.getValue().serialNumber()).isEqualTo("C12");
    }

    @Test
    @Requirement({"CLM-02", "F38"})
    void whoPaysIsAskedAgainUntilTheCustomerWasToldWithAQuote() {
        office.covers(Coverage.NOT_COVERED);
        office.diagnosed();
        office.covers(Coverage.COVERED);

        follower.adopt(recorded("SN1"));

        assertThat(office.repair().free()).isTrue();
        assertThat(office.repair().status()).isEqualTo(RepairStatus.DIAGNOSED);
        office.quotes.issue(NUMBER, Reports.quote(), ENGINEER);
        clearInvocations(office.warranty);
        follower.adopt(recorded("SN2"));
        verify(office.warranty, never()).decideAgain(any(), any());
        assertThat(office.repair().serialKey()).isEqualTo("SN2");
    }

    @Test
    @Requirement("F36")
    void whatIsLeftToAManagerStaysWithHim() {
        office.covers(Coverage.OPEN);
        office.diagnosed();
        clearInvocations(office.warranty);

        follower.adopt(recorded("SN1"));
        office.diagnoses.decideCoverage(NUMBER, false, "Dropped", "manager");
        when(office.warranty.latest(NUMBER)).thenReturn(Optional.of(byHand(Map.of())));
        follower.adopt(recorded("SN2"));

        verify(office.warranty, never()).decide(any(), any());
        verify(office.warranty, times(1)).decideAgain(any(), any());
        assertThat(office.repair().free()).isFalse();
    }

    @Test
    @Requirement("F38")
    void aRefusalForWantOfProofIsAskedAgainWhenTheProofHasCome() {
        office.covers(Coverage.OPEN);
        office.diagnosed();
        office.diagnoses.decideCoverage(NUMBER, false, "No proof", "manager");
        when(office.warranty.latest(NUMBER)).thenReturn(Optional.of(byHand(Map.of("missing", "PROOF"))));
        office.covers(Coverage.COVERED);

        follower.adopt(recorded("SN1"));
        assertThat(office.repair().free()).as("no proof yet").isFalse();
        proofIsOnRecord();
        follower.adopt(recorded("SN1"));

        assertThat(office.repair().free()).isTrue();
    }

    @Test
    @Requirement("F38")
    void whatTheTablesCanSayByNowIsNotDecidedByHand() {
        office.covers(Coverage.OPEN);
        office.diagnosed();
        office.covers(Coverage.COVERED);

        office.diagnoses.decideCoverage(NUMBER, false, "No proof", "manager");

        assertThat(office.repair().free()).isTrue();
        verify(office.warranty, never()).decideByHand(any(), anyBoolean(), any(), any());
        assertThat(office.last().facts()).containsEntry("covered", "true");
        assertThat(office.last().texts()).containsEntry("reason", "rule");
    }

    @Test
    @Requirement("F36")
    void managersAreToldOnceWhereTheTablesCannotSayAnyMoreWhoPays() {
        office.covers(Coverage.COVERED);
        office.diagnosed();
        office.covers(Coverage.TERMS_NOT_ENTERED);
        clearInvocations(office.warranty);

        follower.adopt(recorded("SN1"));

        assertThat(office.repair().free()).isTrue();
        verify(office.warranty, never()).decide(any(), any());
        verify(office.outbox)
                .toGroup(
                        eq("service-managers"),
                        eq("coverage-in-doubt"),
                        eq(NUMBER),
                        eq("diagnosed at " + office.clock.instant()),
                        any());
    }

    @Test
    @Requirement("WAR-09")
    void aSerialNumberLearnedAfterTheRepairStillBringsHistoryAndGuarantee() {
        office.consented();
        office.repairs.finish(NUMBER, RepairOutcome.REPAIRED, ENGINEER);
        SerialNumber serial = new SerialNumber("C12");
        when(units.find(serial)).thenReturn(Optional.of(unit(serial)));

        follower.adopt(recorded("C12"));

        LocalDate day = LocalDate.of(2026, 11, 23);
        verify(units).addRepair(eq(serial), any());
        verify(office.warranty).guaranteeRepair(NUMBER, "C12", "PUMP", day);
    }

    @Test
    void aClaimWithoutRepairIsPassedOver() {
        follower.adopt(recorded("C12"));

        verify(office.warranty, never()).decideAgain(any(), any());
    }

    private void proofIsOnRecord() {
        ClaimFile file = mock(ClaimFile.class);
        when(file.request()).thenReturn(recorded("SN1").request());
        when(file.receivedAt()).thenReturn(office.clock.instant());
        when(office.claims.get(NUMBER)).thenReturn(file);
    }

    private CoverageDecision byHand(Map<String, String> inputs) {
        return new CoverageDecision(
                UUID.randomUUID(),
                NUMBER,
                Occasion.DECIDED_BY_HAND,
                Coverage.NOT_COVERED,
                CoverageGround.MANUAL,
                null,
                null,
                "Dropped",
                "",
                inputs,
                office.clock.instant(),
                "manager");
    }

    private static InstalledUnit unit(SerialNumber serial) {
        return new InstalledUnit(
                serial, "Car C1", ProductLine.VEHICLE, CUSTOMER, null, null, null, false, null, null, null, List.of());
    }

    private static ClaimRecorded recorded(String serial) {
        return new ClaimRecorded(
                NUMBER,
                new ClaimRequest(
                        ClaimChannel.EMAIL,
                        ClaimKind.REPAIR,
                        ServiceType.VEHICLE_MAINTENANCE,
                        ProductLine.VEHICLE,
                        "Car C1",
                        null,
                        serial,
                        serial,
                        LocalDate.of(2026, 3, 2),
                        ProofType.INVOICE,
                        null,
                        "It does not start"),
                "desk");
    }
}
