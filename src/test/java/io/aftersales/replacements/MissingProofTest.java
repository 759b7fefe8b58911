package io.aftersales.replacements;

import static io.aftersales.replacements.ReplacementOffice.CLAIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import io.aftersales.testing.Requirement;
import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageGround;
import io.aftersales.warranty.Occasion;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applications without proof of purchase: taken, asked for it, and decided again when it comes (F38). */
@Requirement("F38")
class MissingProofTest {

    private static final String RUNS = "2029-01-05";

    private final ReplacementOffice office = new ReplacementOffice();

    @BeforeEach
    void handInWithoutProof() {
        office.claim("SN-1", null);
        office.coverage.lacksProof(RUNS);
    }

    @Test
    @Requirement("RPL-03")
    void theApplicationIsTakenAndTheProofAskedFor() {
        office.applied("REPLACEMENT", "OWN_QUALITY");

        assertThat(office.file().status()).isEqualTo(ReplacementStatus.APPLIED);
        assertThat(office.file().application().proofType()).isNull();
        assertThat(office.letters.sent()).containsExactly("proof-requested to customer");
    }

    @Test
    void theInvoiceOnFileOfTheUnitCounts() {
        office.known("SN1", null, null);

        office.applied("REPLACEMENT", "OWN_QUALITY");

        assertThat(office.letters.sent()).isEmpty();
    }

    @Test
    @Requirement({"RPL-04", "F07"})
    void untilItComesTheProductCountsAsOutOfWarranty() {
        office.decided("REPLACEMENT", "OWN_QUALITY");

        Entitlement entitlement = office.file().entitlement().orElseThrow();
        assertThat(entitlement.entitlement()).isEqualTo(EntitlementDecision.NOT_ENTITLED);
        assertThat(entitlement.warrantyState()).isEqualTo(WarrantyState.UNPROVEN);
        assertThat(entitlement.warrantyLastDay()).isEqualTo(RUNS);
        office.tell();
        assertThat(office.letters.sent()).endsWith("replacement-not-entitled to customer");
        assertThat(office.letters.lastFacts()).containsEntry("ground", EntitlementGround.NO_PROOF);
    }

    @Test
    @Requirement("RPL-04")
    void whenItComesItIsDecidedAgain() {
        office.decided("REPLACEMENT", "OWN_QUALITY");
        office.tell();

        assertThat(office.choose("APPLY_AGAIN")).isEqualTo(Choice.APPLY_AGAIN);
        assertThat(office.file().status()).isEqualTo(ReplacementStatus.SENT_BACK);
        office.coverage.runs(RUNS);
        office.intake.apply(
                CLAIM,
                new ReplacementApplication(
                        "REPLACEMENT", "Dark", "RECEIPT", "R-7", null, null, "OWN_QUALITY", null, null, null),
                "desk");

        assertThat(office.intake.decide(CLAIM, "desk")).isEqualTo(EntitlementDecision.ENTITLED);
        assertThat(office.letters.sent())
                .containsExactly("proof-requested to customer", "replacement-not-entitled to customer");
    }

    @Test
    void whatPeopleRefusedForWantOfItIsDecidedAgainToo() {
        office.coverage.runs(RUNS);
        when(office.warranty.latest(CLAIM))
                .thenReturn(Optional.of(office.coverage.decision(
                        Coverage.NOT_COVERED,
                        CoverageGround.MANUAL,
                        LocalDate.parse(RUNS),
                        Occasion.DECIDED_BY_HAND,
                        Map.of("missing", "PROOF"))));

        office.decided("REPLACEMENT", "OWN_QUALITY");

        assertThat(office.file().entitlement().orElseThrow().entitlement()).isEqualTo(EntitlementDecision.ENTITLED);
    }

    @Test
    void whatPeopleGrantedWithoutItStays() {
        office.coverage.decides(
                Coverage.COVERED, LocalDate.parse(RUNS), Occasion.DECIDED_BY_HAND, Map.of("missing", "PROOF"));

        office.decided("REPLACEMENT", "OWN_QUALITY");

        assertThat(office.file().entitlement().orElseThrow().warrantyState()).isEqualTo(WarrantyState.IN_WARRANTY);
    }

    @Test
    @Requirement("WAR-09")
    void theGuaranteeOnOnePartProvesNoPurchaseOfTheProduct() {
        when(office.warranty.decide(any(), any()))
                .thenReturn(office.coverage.decision(
                        Coverage.OPEN,
                        CoverageGround.REPAIR_GUARANTEE,
                        LocalDate.parse("2026-12-10"),
                        Occasion.DIAGNOSIS,
                        Map.of("missing", "COMPONENT")));
        when(office.warranty.productLastDay(any())).thenReturn(Optional.of(LocalDate.parse(RUNS)));

        office.decided("REPLACEMENT", "OWN_QUALITY");

        assertThat(office.file().entitlement().orElseThrow().warrantyState()).isEqualTo(WarrantyState.UNPROVEN);
    }
}
