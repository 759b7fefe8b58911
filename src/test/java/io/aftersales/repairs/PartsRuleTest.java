package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.products.ProductLine;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.PartSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where parts come from, by table {@code parts-quality.dmn}; the product of the office is of the smart-home line. */
class PartsRuleTest {

    private final RepairOffice office = new RepairOffice();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "SEAL 1 SN7 AGENT",
                "SEAL 1 third party general",
                "SEAL;1;THIRD-PARTY",
                "SEAL 1 SN7 第三方 通用件",
                "SEAL 1 代理商"
            })
    @Requirement({"SVC-04", "F08"})
    void nothingButOriginalPartsGoesIntoSmartHomeProducts(String line) {
        office.consented();

        assertThat(wrongFields(() -> office.work.record(NUMBER, done("PUMP 1\n" + line), ENGINEER)))
                .containsExactly("parts repairs.part.source");

        assertThat(office.records.doneWorks).isEmpty();
        assertThat(office.repair().status()).isEqualTo(RepairStatus.CONSENTED);
    }

    @ParameterizedTest(name = "{0}: {1} of {2}, general {3}")
    @CsvSource({
        "SEAL 2 SN 4-2,           SN42, ORIGINAL,    false",
        "SEAL 2 SN 4-2 original,  SN42, ORIGINAL,    false",
        "SEAL 2 SN 4-2 AGENT,     SN42, AGENT,       false",
        "SEAL 2 third_party general, ,  THIRD_PARTY, true",
        "SEAL 2 通用件 第三方,        ,  THIRD_PARTY, true",
        "SEAL 2 AGENT7,         AGENT7, ORIGINAL,    false"
    })
    @Requirement("F08")
    void theLineSaysAtItsEndWhereThePartComesFrom(
            String line, @Nullable String serialNumber, PartSource source, boolean general) {
        List<PartUsed> written = new WorkReport("DONE", "Done", line, "None", null, true, null)
                .check()
                .parts();

        assertThat(office.parts.used(ProductLine.VEHICLE, written))
                .containsExactly(new PartUsed("SEAL", 2, serialNumber, source, general));
    }

    @Test
    @Requirement("F08")
    void vehiclesTakeGeneralPartsOfThirdPartiesAndNoOthers() {
        List<PartUsed> special = List.of(new PartUsed("BRAKE", 1, null, PartSource.THIRD_PARTY, false));

        assertThat(wrongFields(() -> office.parts.used(ProductLine.VEHICLE, special)))
                .containsExactly("parts repairs.part.source");
        assertThat(office.parts.used(ProductLine.HOME_FURNISHING, special)).isEqualTo(special);
    }

    @Test
    @Requirement("F08")
    void whereNoRuleIsEnteredEveryPartMayBeUsed() {
        List<PartUsed> parts = List.of(new PartUsed("VALVE", 1, null, PartSource.THIRD_PARTY, false));

        assertThat(office.parts.used(ProductLine.MACHINERY, parts)).isEqualTo(parts);
    }

    @Test
    @Requirement({"SVC-04", "F08"})
    void aPartThatMayNotBeUsedIsNotOfferedEither() {
        office.prices.put("PUMP-X", "Pump of another maker", "其他厂家水泵", 9_000L, "CNY", "THIRD_PARTY", true);
        office.diagnosed();

        assertThat(wrongFields(() -> office.quotes.issue(NUMBER, quoted("PUMP-X 1\nLABOUR 1"), ENGINEER)))
                .containsExactly("quoteLines repairs.part.source");
        office.prices.put("PUMP-X", "Pump", "水泵", 9_000L, "CNY", "ORIGINAL", false);

        assertThat(office.quotes.issue(NUMBER, quoted("PUMP-X 1\nLABOUR 1"), ENGINEER))
                .isEqualTo(1);
    }

    @Test
    @Requirement("F08")
    void thePriceListSaysWhereItsPartsComeFrom() {
        office.prices.put("BELT", "Belt", "皮带", 900L, "CNY", "THIRD_PARTY", true);
        List<PartUsed> unsaid = List.of(new PartUsed("BELT", 1, null, null, false));
        List<PartUsed> otherwise = List.of(new PartUsed("BELT", 1, null, PartSource.ORIGINAL, false));

        assertThat(office.parts.used(ProductLine.VEHICLE, unsaid))
                .containsExactly(new PartUsed("BELT", 1, null, PartSource.THIRD_PARTY, true));
        assertThat(wrongFields(() -> office.parts.used(ProductLine.SMART_HOME, unsaid)))
                .containsExactly("parts repairs.part.source");
        assertThat(wrongFields(() -> office.parts.used(ProductLine.VEHICLE, otherwise)))
                .containsExactly("parts repairs.part.otherSource");
    }

    @Test
    @Requirement("F08")
    void aNewPriceThatNamesNoSourceKeepsTheOneOnFile() {
        office.prices.put("BELT", "Belt", "皮带", 900L, "CNY", "THIRD_PARTY", true);

        PriceListItem dearer = office.prices.put("BELT", "Belt", "皮带", 990L, "CNY", null, false);

        assertThat(dearer.partSource()).isEqualTo(PartSource.THIRD_PARTY);
        assertThat(dearer.generalPart()).isTrue();
        assertThat(office.prices
                        .put("BELT", "Belt", "皮带", 990L, "CNY", "", false)
                        .partSource())
                .isNull();
    }

    @Test
    void aPositionOfThePriceListIsAServiceUnlessItNamesASource() {
        PriceListItem service = office.prices.put("VISIT", "Visit", "上门费", 5_000L, "CNY", " ", true);

        assertThat(service.partSource()).isNull();
        assertThat(service.generalPart()).isFalse();
        assertThat(wrongFields(() -> office.prices.put("BELT", "Belt", "皮带", 900L, "CNY", "STOLEN", false)))
                .containsExactly("partSource problem.oneOf");
    }

    private static WorkReport done(String parts) {
        return new WorkReport("DONE", "Pump replaced", parts, "None", null, true, null);
    }

    private static QuoteDraft quoted(String lines) {
        return new QuoteDraft("New pump", lines, "5", "2026-11-30", false);
    }
}
