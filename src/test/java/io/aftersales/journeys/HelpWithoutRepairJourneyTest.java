package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Who is at a customer's, or waits for somebody, where nothing is repaired. */
@IntegrationTest
class HelpWithoutRepairJourneyTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RuntimeService runtime;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @BeforeEach
    void open() {
        door = new FrontDoor(http);
    }

    @Test
    @Requirement("FLD-15")
    void whoIsDetainedAtAnExchangeOrOverAComplaintIsHelped() {
        String exchange = exchange();
        String complaint = FrontDoor.body(door.postAsStranger("/api/complaints", ComplaintPapers.complaint()))
                .path("number")
                .asText();

        for (String number : List.of(exchange, complaint)) {
            assertThat(call(number)).isEqualTo(204);
            door.complete("supervisor", number, "Task_TakeOverIncident", Map.of("privateDone", "Police called"));
        }

        assertThat(door.timeline(exchange)).containsSubsequence("FIELD_INCIDENT_REPORTED", "FIELD_INCIDENT_SETTLED");
        assertThat(door.get("supervisor", "/api/complaints/" + complaint)
                        .path("timeline")
                        .toString())
                .contains("FIELD_INCIDENT_REPORTED", "FIELD_INCIDENT_SETTLED");
        assertThat(call("CP-20200101-000001")).isEqualTo(404);
    }

    @Test
    @Requirement("DSP-12")
    void whoWaitsForAnExchangeIsCalled() {
        String number = exchange();

        assertThat(door.startForm("engineer", "waiting-customer", Map.of("privateClaimNumber", number))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();
        door.complete(
                "dispatcher",
                number,
                "Task_CallWaitingCustomer",
                Map.of("waitingAnswer", "NO_CHANGE", "privateNote", "The new lock comes today"));

        assertThat(door.timeline(number)).contains("WAITING_CUSTOMER_CALLED");
    }

    private String exchange() {
        ReplacementDesk desk = new ReplacementDesk(door, http, runtime);
        String number = desk.wanted(Papers.serialNumber(), ReplacementDesk.customer());
        desk.chosen(number, Map.of());
        return number;
    }

    private int call(String number) {
        return door.post(
                        "engineer",
                        "/api/repairs/" + number + "/incidents",
                        Map.of("incidentKind", "STAFF_DETAINED", "what", "The door is locked"))
                .getStatusCode()
                .value();
    }
}
