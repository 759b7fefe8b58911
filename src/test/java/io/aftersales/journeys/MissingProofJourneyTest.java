package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** A replacement whose proof of purchase comes late, over HTTP, on the database. */
@IntegrationTest
class MissingProofJourneyTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RuntimeService runtime;

    @Test
    @Requirement({"RPL-03", "RPL-04", "F38"})
    void whoBringsTheProofLateIsToldNoFirstAndYesThen() {
        FrontDoor door = new FrontDoor(http);
        ReplacementDesk desk = new ReplacementDesk(door, http, runtime);
        String number = desk.wanted(Papers.serialNumber(), ReplacementDesk.customer(), Map.of("date", desk.today()));

        desk.fill(number, "REPLACEMENT", Map.of());
        JsonNode before = desk.file(number).path("entitlement");
        assertThat(before.path("decision").asText()).isEqualTo("NOT_ENTITLED");
        assertThat(before.path("warranty").asText()).isEqualTo("UNPROVEN");
        desk.tell(number);
        desk.choose(number, "APPLY_AGAIN");
        desk.chosen(number, Map.of("privateProofType", "INVOICE", "privateProofNumber", "F-2"));

        assertThat(desk.file(number).path("status").asText()).isEqualTo("CHOSEN");
        assertThat(desk.file(number).path("entitlement").path("warranty").asText())
                .isEqualTo("IN_WARRANTY");
        assertThat(door.letters(number))
                .containsSubsequence("proof-requested", "replacement-not-entitled", "replacement-entitled");
    }
}
