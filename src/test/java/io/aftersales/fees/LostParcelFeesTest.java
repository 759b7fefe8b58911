package io.aftersales.fees;

import static io.aftersales.fees.FeeOffice.CLAIM;
import static io.aftersales.fees.FeeOffice.ENGINEER;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.repairs.PartUsed;
import io.aftersales.testing.Requirement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts that were posted, never arrived and were posted again. */
class LostParcelFeesTest {

    private static final PartUsed PUMP = new PartUsed("PUMP", 1, null, null, false);
    private static final PartUsed SEAL = new PartUsed("SEAL", 2, null, null, false);

    private final FeeOffice office = FeeOffice.priced();

    @Test
    @Requirement({"DSP-05", "FEE-10"})
    void theCustomerPaysForOneParcelHoweverOftenItWasPosted() {
        office.lost(ENGINEER, PUMP);
        office.lost(ENGINEER, PUMP);
        office.posted(ENGINEER, PUMP);
        office.agreed(100_000).finished();

        assertThat(lines()).extracting(FeeLine::chargeCents).containsExactly(0L, 0L, 12_050L);
        assertThat(lines()).extracting(FeeLine::internalCents).containsExactly(8_000L, 8_000L, 8_000L);
        assertThat(office.file().latest().charge())
                .isEqualTo(new AgreedCharge(ChargeGround.PRICE_LIST, 100_000L, 12_050));
    }

    @Test
    @Requirement("FEE-10")
    void aCorrectionDoesNotChargeTheLostOneAgain() {
        office.price("SEAL", 500, "CNY");
        office.lost(ENGINEER, SEAL);
        office.posted(ENGINEER, SEAL);
        office.agreed(100_000).finished();
        assertThat(lines().get(0).internalMissing()).contains(Missing.PURCHASE_COST);
        office.rates.putCost("SEAL", 300L, "CNY");

        office.corrections.correct(CLAIM, "1", "The cost is known", List.of(), FeeOffice.FINANCE);

        assertThat(lines()).extracting(FeeLine::chargeCents).containsExactly(0L, 1_000L);
        assertThat(lines()).extracting(FeeLine::internalCents).containsExactly(600L, 600L);
    }

    private List<FeeLine> lines() {
        return office.file().latest().lines();
    }
}
