package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A product that is taken back for inspection, over HTTP, from the triage to the workshop. */
@IntegrationTest
class TakeBackJourneyTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @Test
    @Requirement("RPL-16")
    void whatIsTakenBackIsCollectedAndReceivedInTheWorkshop() {
        FrontDoor door = new FrontDoor(http);
        ReplacementDesk desk = new ReplacementDesk(door, http, runtime);
        Map<String, Object> claim = new HashMap<>(Papers.repair());
        claim.put("kind", "REPLACEMENT");
        claim.put("purchase", Map.of("date", desk.today(), "proofType", "INVOICE", "proofNumber", "F-1"));
        String number = new RepairBench(door, database).triaged(claim, "ON_SITE");

        desk.fill(number, "COMPENSATION", Map.of());
        desk.tell(number);
        desk.choose(number, "COMPENSATION");
        door.complete(
                "engineer",
                number,
                "Task_LearnReason",
                Map.of("privateDemandReason", "The floor is wet", "privateDemand", "A new floor"));
        door.complete(
                "desk", number, "Task_ChooseRoute", Map.of("demandRoute", "TAKE_BACK", "privateRouteReason", "New"));
        door.complete("dispatcher", number, "Task_CollectProduct", Map.of("privateCollectedOn", desk.today()));

        assertThat(desk.file(number).path("outcome").asText()).isEqualTo("TAKEN_FOR_INSPECTION");
        assertThat(door.tasks("desk", number, "Task_ReceiveProduct")).hasSize(1);
        assertThat(door.tasks("dispatcher", number, "Task_BookAppointment")).isEmpty();
        assertThat(door.timeline(number)).contains("PRODUCT_COLLECTED");
    }
}
