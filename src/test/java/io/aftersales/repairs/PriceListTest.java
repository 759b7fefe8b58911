package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import io.aftersales.warranty.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published prices. */
class PriceListTest {

    private final RepairOffice office = new RepairOffice();

    @Test
    @Requirement("F14")
    void aPositionIsFoundHoweverItsCodeIsTyped() {
        office.prices.put(" seal-1 ", "Seal", "密封圈", 0L, "CNY");

        PriceListItem seal = office.prices.find(" Seal-1").orElseThrow();

        assertThat(seal.code()).isEqualTo("SEAL-1");
        assertThat(seal.unitCents()).isZero();
        assertThat(office.prices.list()).extracting(PriceListItem::code).containsExactly("LABOUR", "PUMP", "SEAL-1");
    }

    @Test
    @Requirement("F14")
    void aQuoteThatWasMadeKeepsItsPrice() {
        office.covers(Coverage.NOT_COVERED);
        office.quoted();

        office.prices.put("PUMP", "Pump", "水泵", 99_900L, "CNY");

        Quote quote = office.records.quotes.find(NUMBER, 1).orElseThrow();
        assertThat(quote.text().totalCents()).isEqualTo(28_050);
        office.quotes.issue(NUMBER, Reports.quote(), ENGINEER);
        assertThat(office.records.quotes.find(NUMBER, 2).orElseThrow().text().totalCents())
                .isEqualTo(115_900);
    }

    @Test
    void everythingThatIsWrongIsNamed() {
        assertThat(wrongFields(() -> office.prices.put(null, null, null, null, null)))
                .containsExactly(
                        "code problem.required",
                        "nameEn problem.required",
                        "nameZh problem.required",
                        "unitCents repairs.price.cents",
                        "currency problem.required");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1PUMP", "-PUMP", "PU MP", "泵"})
    void aCodeBeginsWithALetter(String code) {
        assertThat(wrongFields(() -> office.prices.put(code, "Pump", "水泵", 1L, "CNY")))
                .containsExactly("code repairs.price.code");
    }

    @ParameterizedTest(name = "{0} cents: taken {1}")
    @CsvSource({"-1, false", "0, true", "1000000000, true", "1000000001, false"})
    void aPriceIsFromNothingToTenMillion(long cents, boolean taken) {
        if (taken) {
            assertThat(office.prices.put("PUMP", "Pump", "水泵", cents, "CNY").unitCents())
                    .isEqualTo(cents);
        } else {
            assertThat(wrongFields(() -> office.prices.put("PUMP", "Pump", "水泵", cents, "CNY")))
                    .containsExactly("unitCents repairs.price.cents");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"cny", "CN", "C1Y"})
    void aCurrencyHasThreeLetters(String currency) {
        assertThat(wrongFields(() -> office.prices.put("PUMP", "Pump", "水泵", 1L, currency)))
                .containsExactly("currency repairs.price.currency");
    }

    @Test
    void aPriceInAnotherCurrencyIsNotQuoted() {
        office.covers(Coverage.NOT_COVERED);
        office.diagnosed();
        office.prices.put("PUMP", "Pump", "水泵", 1L, "EUR");

        assertThat(wrongFields(() -> office.quotes.issue(NUMBER, Reports.quote(), ENGINEER)))
                .containsExactly("quoteLines repairs.quote.code");
    }
}
