package io.aftersales.claims;

import static io.aftersales.claims.RecordChanges.BOUGHT;
import static io.aftersales.claims.RecordChanges.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.ServiceContract;
import io.aftersales.products.UnitDraft;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** Requests whose unit staff learn of afterwards: its contract, what is on file of it, and what may be repeated. */
class NamedUnitsTest {

    private final Office office = new Office();

    @Test
    @Requirement({"PRE-04", "T29"})
    void aStricterContractOfTheUnitMakesAStricterPromise() {
        String number = office.file(Applications.repair());
        contract("SN7", 4);
        office.clock.advance(Duration.ofHours(1));

        office.records.complete(number, change(null, null, null, "SN7", null, null), "desk");

        assertThat(office.claim(number).responseDueAt()).isEqualTo(Instant.parse("2026-11-22T06:00:00Z"));
        assertThat(office.ledger.of(number)).hasSize(2);
        assertThat(office.timeline(number)).contains(ClaimEvent.RESPONSE_TIGHTENED);
    }

    @Test
    @Requirement("PRE-04")
    void noContractMakesAPromiseLaxer() {
        String number = office.file(Applications.repair().with("urgent", true));
        contract("SN7", 4);

        office.records.complete(number, change(null, null, null, "SN7", null, null), "desk");

        assertThat(office.claim(number).responseDueAt()).isEqualTo(Instant.parse("2026-11-22T04:00:00Z"));
        assertThat(office.ledger.of(number)).hasSize(1);
        assertThat(office.timeline(number)).doesNotContain(ClaimEvent.RESPONSE_TIGHTENED);
    }

    @Test
    void aPromiseThatWasKeptStaysKept() {
        String number = office.contacted(Applications.repair());
        contract("SN7", 4);

        office.records.complete(number, change(null, null, null, "SN7", null, null), "desk");

        assertThat(office.ledger.statuses(number)).containsExactly(CommitmentStatus.MET);
    }

    @Test
    void aUnitOnFileTellsWhatNobodyHasSaid() {
        String number = office.fileMail();
        onFile(UUID.randomUUID(), null, false);

        office.records.complete(number, change(null, null, null, "SN7", null, null), "desk");

        ClaimRequest request = office.claim(number).request();
        assertThat(request.productLine()).isEqualTo(ProductLine.MACHINERY);
        assertThat(request.model()).isEqualTo("Crane");
        assertThat(request.assumed()).isEqualTo(new Assumed(true, false, false));
    }

    @Test
    void aSerialNumberPutsNoUnitOnFileUnderALineThatNobodySaid() {
        String number = office.fileMail();

        office.records.complete(number, change("REPAIR", null, null, "SN7", null, null), "desk");

        verify(office.units, never()).register(any());
        verify(office.warranty, never()).decide(any(), any());
    }

    @Test
    void whatTheUnitHasOfTheClaimIsCorrectedWithIt() {
        String number = claimOfUnit();
        onFile(office.claim(number).customerId(), LocalDate.parse(BOUGHT), true);

        office.records.complete(number, change(null, null, null, null, "2026-04-02", null), "desk");

        ArgumentCaptor<UnitDraft> said = ArgumentCaptor.captor();
        verify(office.units).correct(said.capture(), eq("desk"));
        assertThat(said.getValue().purchasedOn()).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(said.getValue().productLine()).isEqualTo(ProductLine.MACHINERY);
    }

    @Test
    void theUnitOfSomebodyElseIsNotCorrected() {
        String number = claimOfUnit();
        onFile(UUID.randomUUID(), LocalDate.parse(BOUGHT), true);

        office.records.complete(number, change(null, null, null, null, "2026-04-02", null), "desk");

        verify(office.units, never()).correct(any(), any());
    }

    @Test
    void aSerialNumberThatComesLaterShowsWhatTheClaimMayRepeat() {
        String first = claimOfUnit();
        String mail = office.fileMail();
        String served = office.contacted(Applications.repair().with("customer.phone", "+8613900000000"));
        office.triage.triage(served, "REMOTE_GUIDANCE", "REMOTE_GUIDANCE", null, "MET", "desk");

        office.records.complete(mail, change(null, null, null, "sn 7", null, null), "desk");
        office.records.complete(mail, change("REPAIR", null, null, "SN7", null, null), "desk");
        office.records.complete(served, change(null, null, null, "SN7", null, null), "desk");

        verify(office.process).reviewDuplicates(mail, List.of(first));
        verify(office.process, never()).reviewDuplicates(eq(served), any());
        assertThat(office.timeline(served)).as("too far on to be linked").contains(ClaimEvent.LIKELY_DUPLICATE);
    }

    private String claimOfUnit() {
        return office.file(Applications.repair()
                .with("productLine", "MACHINERY")
                .with("product.serialNumber", "SN7")
                .with("purchase.date", BOUGHT)
                .with("purchase.proofType", "INVOICE"));
    }

    private void contract(String unit, long hours) {
        ServiceContract contract = mock(ServiceContract.class);
        when(contract.responseHours()).thenReturn(hours);
        when(contract.number()).thenReturn("K-1");
        when(office.contracts.responseTermFor(eq(unit), any())).thenReturn(Optional.of(contract));
    }

    private void onFile(UUID owner, @Nullable LocalDate bought, boolean invoice) {
        SerialNumber serial = new SerialNumber("SN7");
        when(office.units.find(serial))
                .thenReturn(Optional.of(new InstalledUnit(
                        serial,
                        "Crane",
                        ProductLine.MACHINERY,
                        owner,
                        bought,
                        null,
                        null,
                        invoice,
                        null,
                        null,
                        null,
                        List.of())));
    }
}
