package io.aftersales.repairs;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.customers.ContactDetails;
import io.aftersales.documents.Paper;
import io.aftersales.products.ModelDraft;
import io.aftersales.products.ProductLine;
import io.aftersales.products.ProductModels;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.Coverage;
import io.aftersales.warranty.CoverageDecision;
import io.aftersales.warranty.CoverageGround;
import io.aftersales.warranty.PartSource;
import io.aftersales.warranty.WarrantyDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parts that are put in, with their source and their guarantee, on the database. */
@IntegrationTest
class ReplacedPartsOnDatabaseTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WarrantyDesk warranty;

    @Autowired
    private RepairPapers papers;

    @Autowired
    private ProductModels models;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private RepairHouse house;

    @BeforeEach
    void open() {
        house = new RepairHouse(context);
    }

    @Test
    @Requirement({"WAR-10", "T32", "F12", "F08"})
    void aReplacedVehiclePartIsGuaranteedFromItsReplacementAlsoWithoutANumber() throws IOException {
        String phone = phone();
        String number = house.opened("VEHICLE", null, phone);
        diagnosed(number, "GEARBOX");
        WorkReport work = new WorkReport("DONE", "Brake replaced", "BRAKE-PAD 2 AGENT", "None", null, true, null);
        house.work.record(number, work, "engineer");
        house.work.inspect(number, true, "Brakes", "quality");
        house.accepted(number);

        house.repairs.finish(number, RepairOutcome.REPAIRED, "engineer");

        LocalDate last = house.today().plusDays(30);
        assertThat(jdbc.sql("""
                        select component || ' ' || last_day from repair_guarantee
                        where case_number = :number order by component""").param("number", number).query(String.class).list())
                .containsExactly("BRAKE-PAD " + last, "GEARBOX " + last);
        assertThat(house.file(number).works().get(0).parts())
                .containsExactly(new PartUsed("BRAKE-PAD", 2, null, PartSource.AGENT, false));
        assertThat(report(number)).contains("agent", last.toString());
        String again = house.opened("VEHICLE", null, phone);
        CoverageDecision decision = diagnosed(again, "brake-pad");
        assertThat(decision.coverage()).isEqualTo(Coverage.COVERED);
        assertThat(decision.ground()).isEqualTo(CoverageGround.REPAIR_GUARANTEE);
        assertThat(decision.lastDay()).isEqualTo(last);
        assertThat(decision.clause()).contains("004 5.3(4), 5.4(2)");
    }

    @Test
    @Requirement({"SVC-04", "F08"})
    void thePriceListKeepsWhereItsPartsComeFrom() {
        PriceList prices = context.getBean(PriceList.class);
        prices.put("PUMP-3P", "Pump of another maker", "其他厂家水泵", 9_000L, "CNY", "THIRD_PARTY", true);
        PriceListItem item = prices.find("pump-3p").orElseThrow();
        assertThat(item.partSource()).isEqualTo(PartSource.THIRD_PARTY);
        assertThat(item.generalPart()).isTrue();
        String number = house.consented();

        assertThat(wrongFields(() -> house.work.record(
                        number, new WorkReport("DONE", "Done", "PUMP-3P 1", "None", null, true, null), "engineer")))
                .containsExactly("parts repairs.part.source");
        prices.put("PUMP-3P", "Pump", "水泵", 9_500L, "CNY");
        assertThat(prices.find("PUMP-3P"))
                .as("who says nothing of it changes nothing")
                .get()
                .extracting(PriceListItem::unitCents, PriceListItem::partSource, PriceListItem::generalPart)
                .containsExactly(9_500L, PartSource.THIRD_PARTY, true);
        prices.put("PUMP-3P", "Pump", "水泵", 9_000L, "CNY", "", false);

        assertThat(prices.find("PUMP-3P").orElseThrow().partSource()).isNull();
    }

    @Test
    @Requirement({"F37", "WAR-03"})
    void anAccessoryByTheMasterDataHasTheTermOfAnAccessory() {
        models.put(new ModelDraft(
                "LOCK X1",
                "SMART_HOME",
                "Lock X1",
                "门锁 X1",
                List.of(new ModelDraft.ComponentDraft("COVER-X1", "Cover", "盖板", "ACCESSORY"))));
        String number = house.opened();

        house.diagnoses.diagnose(
                number,
                new DiagnosisReport("PRODUCT_QUALITY", true, "cover-x1", "MAIN_UNIT", "It is cracked", true),
                "engineer");

        CoverageDecision decision = warranty.latest(number).orElseThrow();
        assertThat(decision.inputs())
                .containsAllEntriesOf(Map.of("component", "COVER-X1", "componentClass", "ACCESSORY"));
        assertThat(decision.lastDay()).isEqualTo(house.today().minusMonths(6).plusYears(1));
    }

    @Test
    @Requirement({"WAR-09", "F12"})
    void whatWasGuaranteedInOtherWordsIsGuaranteedByTheCodeOfTheModelToo() throws IOException {
        models.put(new ModelDraft(
                "LOCK X1",
                "SMART_HOME",
                "Lock X1",
                "门锁 X1",
                List.of(new ModelDraft.ComponentDraft("BOLT-X1", "Main bolt", "主锁舌", "CORE_PART"))));
        String number = house.opened();
        for (String named : List.of("main bolt", "lock x1-bolt-x1", "hinge")) {
            warranty.guaranteeUnnumbered(number, UUID.randomUUID(), ProductLine.SMART_HOME, named, house.today());
        }

        jdbc.sql(new ClassPathResource("db/migration/V268__guarantees_by_the_code_of_the_model.sql")
                        .getContentAsString(StandardCharsets.UTF_8))
                .update();

        assertThat(jdbc.sql("select component from repair_guarantee where case_number = :number order by given_at")
                        .param("number", number)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("MAIN BOLT", "LOCK X1-BOLT-X1", "HINGE", "BOLT-X1");
    }

    private CoverageDecision diagnosed(String number, String component) {
        house.diagnoses.diagnose(
                number,
                new DiagnosisReport("PRODUCT_QUALITY", true, component, "CORE_PART", "It grinds", true),
                "engineer");
        CoverageDecision decision = warranty.latest(number).orElseThrow();
        if (house.file(number).free() == null) {
            house.diagnoses.decideCoverage(number, true, "No terms yet", "manager");
            house.quote(number, 5);
            house.quotes.answer(number, Reports.consent(1), "desk");
        }
        return decision;
    }

    private String report(String number) throws IOException {
        byte[] pdf = papers.print(number, Paper.REPAIR_REPORT, ContactDetails.Language.EN);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String phone() {
        return "+86138" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
    }
}
