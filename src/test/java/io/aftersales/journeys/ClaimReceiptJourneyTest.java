package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.engine.identity.StaffGroup;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** Claims that came in before they are put on file, with everything behind them. */
@IntegrationTest
class ClaimReceiptJourneyTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private MockMvc pages;

    @Autowired
    private RuntimeService runtime;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @BeforeEach
    void open() {
        door = new FrontDoor(http);
    }

    @Test
    @Requirement({"RSP-01", "T01", "CLM-12"})
    void aLetterThatLayIsLateForItsDayAndIsAnsweredAllTheSame() throws Exception {
        Instant receivedAt = now().minus(Duration.ofDays(3));

        String number = takenDown(receivedAt);
        door.advance(Duration.ofSeconds(1));

        JsonNode claim = door.claim(number);
        assertThat(FrontDoor.instant(claim.path("receivedAt"))).isEqualTo(receivedAt);
        assertThat(FrontDoor.instant(claim.path("enteredAt"))).isAfter(receivedAt.plus(Duration.ofDays(2)));
        JsonNode response = door.promise(number);
        assertThat(FrontDoor.instant(response.path("startedAt"))).isEqualTo(receivedAt);
        assertThat(response.path("status").asText()).isEqualTo("BREACHED");
        assertThat(FrontDoor.levels(response)).startsWith(1);
        assertThat(door.tasks("supervisor", number, "Task_TakeOverOverduePromise"))
                .isNotEmpty();
        assertThat(door.letters(number)).contains("claim-received-late").doesNotContain("claim-received");
        assertThat(file(number)).contains("id=\"entered\"", "The letter lay in another department");

        door.complete("desk", number, "Task_ContactCustomer", Papers.reached("ON_SITE"));

        assertThat(FrontDoor.events(door.promise(number))).contains("BREACHED", "MET");
    }

    @Test
    @Requirement({"RSP-01", "CLM-04"})
    void staffMaySayItByRestAndStrangersMayNot() {
        Instant receivedAt = now().minus(Duration.ofMinutes(30));
        Map<String, Object> letter = Papers.repair();
        letter.put("channel", "LETTER");
        letter.put("receivedAt", receivedAt.toString());

        ResponseEntity<JsonNode> stranger = door.postAsStranger("/api/claims", letter);
        ResponseEntity<JsonNode> desk = door.post("desk", "/api/claims", letter);

        assertThat(stranger.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(stranger).at("/errors/0/field").asText()).isEqualTo("receivedAt");
        assertThat(FrontDoor.body(stranger).at("/errors/0/message").asText()).contains("Only our staff");
        assertThat(desk.getStatusCode().value()).as("%s", desk.getBody()).isEqualTo(201);
        JsonNode receipt = FrontDoor.body(desk);
        assertThat(FrontDoor.instant(receipt.path("receivedAt"))).isEqualTo(receivedAt);
        assertThat(FrontDoor.span(receipt, "receivedAt", "responseDueAt")).isEqualTo(Duration.ofHours(24));
    }

    @Test
    @Requirement({"RSP-01", "F27"})
    void whoWasReachedWhileHisLetterLayWasReachedAboutBoth() {
        Map<String, Object> matter = Papers.repair();
        String call = door.submit(matter);
        door.complete("desk", call, "Task_ContactCustomer", Papers.reached("ON_SITE"));
        Map<String, Object> letter = new HashMap<>(matter);
        letter.put("channel", "LETTER");
        letter.put("receivedAt", now().minus(Duration.ofMinutes(30)).toString());
        ResponseEntity<JsonNode> entered = door.post("desk", "/api/claims", letter);
        assertThat(entered.getStatusCode().value()).as("%s", entered.getBody()).isEqualTo(201);
        String number = FrontDoor.body(entered).path("number").asText();

        door.complete("desk", number, "Task_ReviewDuplicates", Map.of("privateLinkTo", call));

        assertThat(door.claim(number).path("status").asText()).isEqualTo("LINKED");
        assertThat(door.promise(number).path("status").asText()).isEqualTo("MET");
        assertThat(door.promises(call)).hasSize(1);
    }

    @Test
    void whatCameInWhenItWasPutOnFileIsShownWithOneTime() throws Exception {
        String number = door.submit(Papers.repair());

        assertThat(door.claim(number).path("enteredAt").isNull()).isTrue();
        assertThat(file(number)).doesNotContain("id=\"entered\"");
    }

    /** As precisely as it is kept. */
    private Instant now() {
        return door.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private String takenDown(Instant receivedAt) {
        Map<String, Object> form = Papers.call();
        form.put("privateChannel", "LETTER");
        form.put("privateReceivedAt", receivedAt.toString());
        form.put("privateLateEntryReason", "The letter lay in another department");
        ResponseEntity<JsonNode> answer = door.takeDown("desk", form);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        return String.valueOf(
                runtime.getVariable(FrontDoor.body(answer).path("id").asText(), "claimNumber"));
    }

    private String file(String number) throws Exception {
        return pages.perform(get("/desk/cases/" + number)
                        .locale(Locale.ENGLISH)
                        .with(user("somebody").authorities(new SimpleGrantedAuthority(StaffGroup.SERVICE_DESK.id()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
