package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service that was ordered is carried out without anybody calling it a fault. */
@IntegrationTest
class OrderedServiceJourneyTest {

    private final FrontDoor door;
    private final RepairBench bench;

    OrderedServiceJourneyTest(@Autowired TestRestTemplate http, @Autowired JdbcClient database) {
        this.door = new FrontDoor(http);
        this.bench = new RepairBench(door, database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTALLATION", "SOFTWARE_UPGRADE"})
    @Requirement({"SVC-01", "SVC-05", "SVC-12"})
    void itIsFreeWithinTheWarrantyAndEndsAsDelivered(String kind) {
        String number = bench.triaged(ordered(kind, 6), "ON_SITE");
        visited(number);
        bench.diagnosed(number, "ORDERED_SERVICE");
        bench.quoted(number, 5);
        bench.consented(number);
        bench.worked(number, "DONE");
        bench.inspected(number, true);
        bench.signedOnPaper(number, true);
        JsonNode repair = door.get("desk", "/api/repairs/" + number);
        assertThat(repair.path("outcome").asText()).isEqualTo("REPAIRED");
        assertThat(repair.path("free").asBoolean()).isTrue();
        door.followUp(number);

        door.complete(
                "desk",
                number,
                "Task_DecideOutcome",
                Map.of("privateOutcome", "DELIVERED", "privateCauseFound", false));

        assertThat(door.claim(number).path("status").asText()).isEqualTo("CLOSED");
    }

    @Test
    @Requirement("SVC-12")
    void itHasItsPriceAfterTheWarranty() {
        String number = bench.triaged(ordered("INSTALLATION", 60), "ON_SITE");
        visited(number);
        bench.diagnosed(number, "ORDERED_SERVICE");
        bench.quoted(number, 5);

        JsonNode quote =
                door.get("desk", "/api/repairs/" + number).path("quotes").path(0);
        assertThat(quote.path("free").asBoolean()).isFalse();
        assertThat(quote.path("totalCents").asLong()).isEqualTo(20_950);
    }

    private void visited(String number) {
        bench.booked(number, Duration.ofHours(3));
        bench.arrived(number);
    }

    private Map<String, Object> ordered(String kind, int monthsAgo) {
        Map<String, Object> claim = Papers.repair();
        claim.put("kind", kind);
        claim.put("symptom", "Please set the lock up and show us how it works");
        LocalDate bought =
                LocalDate.ofInstant(door.now(), ZoneId.of("Asia/Shanghai")).minusMonths(monthsAgo);
        claim.put("purchase", Map.of("date", bought.toString(), "proofType", "INVOICE", "proofNumber", "I-1"));
        return claim;
    }
}
