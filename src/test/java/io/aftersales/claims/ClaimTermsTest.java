package io.aftersales.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.aftersales.products.InstalledUnit;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which terms a claim is taken in; the tables are played, a year counts. */
class ClaimTermsTest {

    private final Office office = new Office();

    @ParameterizedTest(name = "bought {0}, received {1}: {2}")
    @CsvSource({
        "2025-11-22, 2026-11-22T15:59:59.999Z, WARRANTY",
        "2025-11-22, 2026-11-22T16:00:00Z, PAID_SERVICE",
        "2024-02-29, 2025-03-01T15:59:59Z, WARRANTY",
        "2024-02-29, 2025-03-01T16:00:00Z, PAID_SERVICE",
        "2023-02-28, 2024-02-28T15:59:59Z, WARRANTY",
        "2023-02-28, 2024-02-28T16:00:00Z, PAID_SERVICE"
    })
    @Requirement({"CLM-01", "T28", "F39"})
    void theWindowEndsWithItsLastDayInTheBusinessZone(String bought, Instant received, ChargeBasis basis) {
        office.clock.set(received.toString());

        var application = Applications.repair().with("purchase.date", bought).with("purchase.proofType", "INVOICE");

        assertThat(terms(application).chargeBasis()).isEqualTo(basis);
    }

    @Test
    @Requirement({"F35", "T28"})
    void theInvoiceOnFileBeginsTheWindowAndNotTheDateThatIsSaid() {
        SerialNumber unit = new SerialNumber("SN1");
        when(office.units.find(unit))
                .thenReturn(Optional.of(new InstalledUnit(
                        unit,
                        null,
                        ProductLine.SMART_HOME,
                        null,
                        LocalDate.parse("2020-01-05"),
                        null,
                        null,
                        true,
                        null,
                        null,
                        null,
                        List.of())));

        var application = Applications.repair()
                .with("product.serialNumber", "sn-1")
                .with("purchase.date", "2026-11-01")
                .with("purchase.proofType", "INVOICE");

        assertThat(terms(application).chargeBasis()).isEqualTo(ChargeBasis.PAID_SERVICE);
    }

    @ParameterizedTest(name = "{0}, proof {1}, bought {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "SMART_HOME, -, 2026-01-01, PROOF_PENDING",
                "SMART_HOME, RECEIPT, 2026-01-01, WARRANTY",
                "SMART_HOME, RECEIPT, -, TERMS_NOT_ENTERED",
                "MACHINERY, RECEIPT, 2026-01-01, TERMS_NOT_ENTERED"
            })
    @Requirement({"CLM-02", "F38"})
    void missingProofOrTermsNeverRefuse(
            String line, @Nullable String proof, @Nullable String bought, ChargeBasis basis) {
        var application = Applications.repair()
                .with("productLine", line)
                .with("purchase.proofType", proof)
                .with("purchase.date", bought);

        assertThat(terms(application).chargeBasis()).isEqualTo(basis);
    }

    @Test
    @Requirement("F60")
    void aRoadsideRescueIsUrgentWhateverElseIsSaid() {
        var named = Applications.repair().with("productLine", "VEHICLE").with("serviceType", "ROADSIDE_RESCUE");
        var derived = Applications.repair().with("productLine", "VEHICLE").with("urgencyReason", "VEHICLE_IMMOBILE");

        assertThat(terms(named.with("urgent", false)).urgency())
                .isEqualTo(Urgency.since(office.clock.instant(), UrgencyReason.VEHICLE_IMMOBILE));
        assertThat(terms(derived).urgency().urgent()).isTrue();
    }

    @Test
    @Requirement({"RSP-05", "F32"})
    void theTableDecidesWhatIsUrgent() {
        assertThat(terms(Applications.repair().with("urgencyReason", "SAFETY_HAZARD"))
                        .urgency()
                        .urgent())
                .isTrue();
        assertThat(terms(Applications.repair().with("urgencyReason", "OTHER")).urgency())
                .isEqualTo(Urgency.none(UrgencyReason.OTHER));
    }

    private ClaimTerms.Terms terms(Applications application) {
        return office.terms.of(office.check.check(application.build(), "desk"), office.clock.instant());
    }
}
