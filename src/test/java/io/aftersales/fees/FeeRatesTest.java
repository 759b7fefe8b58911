package io.aftersales.fees;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.staff.StaffLevel;
import io.aftersales.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeeRatesTest {

    private final FeeRates rates = new FeeOffice().rates;

    @Test
    @Requirement({"F49", "FEE-03"})
    void aRateIsKeptByLevelAndSkill() {
        rates.putRate("skilled", " electrical ", 12_000L, 4_500L, "CNY");
        rates.putRate("SKILLED", "ELECTRICAL", 13_000L, 0L, "CNY");

        assertThat(rates.rates()).hasSize(1);
        LabourRate rate = rates.rate(StaffLevel.SKILLED, "Electrical ").orElseThrow();
        assertThat(rate.chargeCentsPerHour()).isEqualTo(13_000);
        assertThat(rate.internalCentsPerHour()).isZero();
        assertThat(rate.currency()).isEqualTo("CNY");
        assertThat(rates.rate(StaffLevel.SENIOR, "ELECTRICAL")).isEmpty();
        assertThat(rates.rate(StaffLevel.SKILLED, "GENERAL")).isEmpty();
    }

    @Test
    @Requirement("FEE-04")
    void aPurchaseCostIsKeptByPart() {
        rates.putCost(" pump ", 8_000L, "CNY");

        assertThat(rates.costs()).extracting(PartCost::code).containsExactly("PUMP");
        assertThat(rates.cost("pump ").orElseThrow().purchaseCents()).isEqualTo(8_000);
        assertThat(rates.cost("PUMP").orElseThrow().currency()).isEqualTo("CNY");
    }

    @Test
    void everythingThatIsWrongIsNamed() {
        assertThat(wrongFields(() -> rates.putRate(null, null, null, null, null)))
                .containsExactly(
                        "level problem.requiredOneOf",
                        "skill problem.required",
                        "chargeCentsPerHour problem.required",
                        "internalCentsPerHour problem.required",
                        "currency problem.required");
        assertThat(wrongFields(() -> rates.putCost("-", -1L, "yuan")))
                .containsExactly("code fees.code", "purchaseCents money.cents", "currency problem.maxLength");
        assertThat(wrongFields(() -> rates.putCost("P", 1L, "cny"))).containsExactly("currency fees.currency");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(longs = {0, 1_000_000_000})
    void amountsHaveTheirLimits(long cents) {
        assertThat(rates.putCost("P", cents, "CNY").purchaseCents()).isEqualTo(cents);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(longs = {-1, 1_000_000_001})
    void otherAmountsAreRefused(long cents) {
        assertThat(wrongFields(() -> rates.putCost("P", cents, "CNY"))).containsExactly("purchaseCents money.cents");
    }
}
