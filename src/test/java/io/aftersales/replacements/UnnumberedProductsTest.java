package io.aftersales.replacements;

import static io.aftersales.replacements.ReplacementOffice.CLAIM;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.claims.ProofType;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Products without a serial number, such as tiles, floors and doors: they are exchanged and returned as any other. */
class UnnumberedProductsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final ReplacementOffice office = new ReplacementOffice();

    @Test
    @Requirement({"RPL-06", "RPL-07"})
    void aProductWithoutANumberIsExchangedForAnotherOne() {
        office.claim(null, ProofType.INVOICE);
        office.agreed();
        deliver(null, true);
        assertThat(office.last().facts()).isEqualTo(Map.of("deliveredOn", "2026-11-23"));
        takeBack(null, true);
        assertThat(office.last().facts()).isEqualTo(Map.of("takenBackOn", "2026-11-23"));

        assertThat(record(null)).isEqualTo(NextStep.CLOSE);

        ReplacementFile file = office.file();
        assertThat(file.outcome()).contains(ReplacementOutcome.EXCHANGED);
        assertThat(file.exchange().orElseThrow().newSerialKey()).isNull();
        assertThat(file.takeBack().orElseThrow().takenBackKey()).isNull();
        verify(office.units, never()).register(any());
        verify(office.units, never()).replace(any(), any(), any(), any());
    }

    @Test
    @Requirement("RPL-08")
    void aProductWithoutANumberIsReturnedAndRefunded() {
        office.claim(null, ProofType.INVOICE);
        office.refundApproved();
        office.returns.pay(CLAIM, "PAY-1", "2026-11-23", "finance");

        assertThat(takeBack(null, true)).isEqualTo(NextStep.CLOSE);

        assertThat(office.file().outcome()).contains(ReplacementOutcome.REFUNDED);
        verify(office.units, never()).giveBack(any(), any());
    }

    @Test
    @Requirement("RPL-06")
    void anOldProductWithANumberIsOnFileAsBackWhereTheNewOneHasNone() {
        office.agreed();
        deliver(null, true);
        takeBack("SN-1", false);

        record(null);

        verify(office.units).giveBack(new SerialNumber("SN1"), TODAY);
        verify(office.units, never()).replace(any(), any(), any(), any());
    }

    @Test
    @Requirement("RPL-06")
    void aNewProductWithANumberIsTheCustomersWithTheOldPurchase() {
        office.claim(null, ProofType.INVOICE);
        office.agreed();
        deliver("SN-2", false);
        takeBack(null, true);

        record(null);

        verify(office.units)
                .register(argThat(unit -> unit.serialNumber().value().equals("SN2")
                        && LocalDate.parse("2026-01-05").equals(unit.purchasedOn())
                        && TODAY.equals(unit.deliveredOn())
                        && unit.ownerId() != null
                        && unit.invoice()));
    }

    @Test
    @Requirement("RPL-06")
    void aUnitThatIsAnotherCustomersAlreadyIsNotNew() {
        office.claim(null, ProofType.INVOICE);
        office.agreed();
        SerialNumber serial = new SerialNumber("SN2");
        when(office.units.find(serial)).thenReturn(Optional.of(owned(serial)));

        assertThat(wrongFields(() -> deliver("SN-2", false))).containsExactly("newSerialNumber replacements.new.owned");
        deliver("SN-3", false);
    }

    @Test
    void aNumberThatTurnsUpLaterIsWrittenIntoTheRecord() {
        office.agreed();
        deliver(null, true);
        takeBack("SN-1", false);

        record("SN-2");

        assertThat(office.file().exchange().orElseThrow().newSerialKey()).isEqualTo("SN2");
        assertThat(office.cases.timeline.of(CLAIM))
                .filteredOn(entry -> entry.type().equals("DELIVERY_CORRECTED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).isEqualTo(Map.of("serialNumber", "SN2")));
    }

    @Test
    @Requirement("RPL-06")
    void aProductHasANumberOrNone() {
        office.agreed();

        assertThat(wrongFields(() -> deliver(" ", false))).containsExactly("newSerialNumber problem.required");
        assertThat(wrongFields(() -> deliver("SN-2", true)))
                .containsExactly("newSerialNumber replacements.number.both");
        assertThat(wrongFields(() -> takeBack("SN-1", true)))
                .containsExactly("originalSerialNumber replacements.number.both");
        assertThat(wrongFields(() -> takeBack(null, true)))
                .as("the application names its number")
                .containsExactly("originalSerialNumber replacements.original.other");
        assertThat(office.file().takeBack()).isEmpty();
        assertThat(office.file().exchange().orElseThrow().deliveredOn()).isNull();
    }

    /** As the unit is on file that somebody else got in the place of one without a number. */
    private static InstalledUnit owned(SerialNumber serial) {
        return new InstalledUnit(
                serial,
                "SH-200",
                ProductLine.SMART_HOME,
                UUID.randomUUID(),
                null,
                TODAY,
                null,
                false,
                null,
                null,
                null,
                List.of());
    }

    private void deliver(@Nullable String serial, boolean unnumbered) {
        office.exchanges.deliver(CLAIM, serial, unnumbered, "2026-11-23", "desk");
    }

    private NextStep takeBack(@Nullable String serial, boolean unnumbered) {
        return office.exchanges.takeBack(CLAIM, serial, unnumbered, "2026-11-23", null, "desk");
    }

    private NextStep record(@Nullable String newSerialNumber) {
        office.sign("DRAWN", "image/png");
        return office.exchanges.record(CLAIM, new RecordDraft(newSerialNumber, "2026-11-23", "DRAWN", null), "desk");
    }
}
