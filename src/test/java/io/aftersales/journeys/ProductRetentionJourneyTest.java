package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitDraft;
import io.aftersales.retention.RetentionDesk;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases about products whose faults nobody judged stay as long as the warranty of the product, and two years. */
@IntegrationTest
class ProductRetentionJourneyTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private InstalledUnits units;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private RetentionDesk desk;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private AgedCases cases;

    @BeforeEach
    void begin() {
        door = new FrontDoor(http);
        cases = new AgedCases(door, database, transactions, runtime, history, desk);
    }

    @Test
    @Requirement({"INF-10", "T21", "F13"})
    void anInstallationStaysAsLongAsTheWarrantyOfWhatWasInstalled() {
        LocalDate bought = cases.today().minusDays(10);
        Map<String, Object> claim = Papers.repair();
        claim.put("kind", "INSTALLATION");
        claim.put("purchase", Map.of("date", bought.toString()));
        String number = door.submit(claim);
        cases.finished(number);
        cases.closed(number);
        cases.mark(number);
        cases.reviewAll();

        assertThat(cases.keepUntil(number)).isEqualTo(bought.plusYears(5));
        assertThat(desk.remove(number)).isFalse();
    }

    @Test
    @Requirement({"INF-10", "T21", "F13"})
    void aComplaintWithoutClaimStaysAsLongAsTheWarrantyOfItsUnit() {
        LocalDate delivered = cases.today().minusDays(5);
        String serial = Papers.serialNumber();
        SerialNumber unit = SerialNumber.of(serial).orElseThrow();
        units.register(new UnitDraft(unit, null, ProductLine.SMART_HOME, null, null, delivered, null, false));
        Map<String, Object> letter = ComplaintPapers.complaint();
        letter.put("productLine", "SMART_HOME");
        letter.put("product", Map.of("model", "Lock X1", "serialNumber", serial));
        String number = FrontDoor.body(door.post("desk", "/api/complaints", letter))
                .path("number")
                .asText();
        cases.finished(number);
        database.sql("update complaint set status = 'WITHDRAWN', closed_at = now() where number = ?")
                .param(number)
                .update();
        cases.mark(number);
        cases.reviewAll();

        assertThat(cases.keepUntil(number)).isEqualTo(delivered.plusYears(5));
    }
}
