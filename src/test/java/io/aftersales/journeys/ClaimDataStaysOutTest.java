package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Personal data and free text of claims and repairs: never in the engine, never readable in our own tables, never in the log. */
@IntegrationTest
@Requirement("SEC-02")
class ClaimDataStaysOutTest {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"]+");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient database;

    private final Marks marks = new Marks();

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private Traces traces;

    @BeforeEach
    void listen() {
        door = new FrontDoor(http);
        traces = new Traces(database);
        LoggerFactory.getLogger(ClaimDataStaysOutTest.class).debug("Somebody listens");
    }

    @AfterEach
    void stopListening() {
        traces.close();
    }

    @Test
    void aWholeRunLeavesNoReadableWordBehind() {
        String number = new WholeRun(door, database, marks).closed();

        assertThat(door.claim(number).path("status").asText()).isEqualTo("CLOSED");
        assertThat(door.claim(number).toString().toLowerCase(Locale.ROOT))
                .contains(marks.words().get(0));
        String letters = door.get("admin", "/api/demo/outbox?subject=" + number).toString();
        assertThat(letters).containsIgnoringCase(marks.words().get(0));
        assertThat(ADDRESS.matcher(letters).results().map(MatchResult::group))
                .isNotEmpty()
                .noneMatch(address -> marks.words().stream().anyMatch(address::contains));
        assertThat(marks.words()).hasSizeGreaterThan(12);
        assertThat(traces.logged()).isPositive();
        marks.expectNoneIn(traces);
    }

    @Test
    void theNoteOfATakeOverIsInTheLedgerAlone() {
        String number = door.submit(marks.application());
        door.advance(Duration.ofHours(25));
        String note = marks.word();

        door.complete("supervisor", number, "Task_TakeOverOverduePromise", Map.of("privateNote", note));

        assertThat(traces.inTables(List.of(note))).containsOnlyKeys("commitment_event.reason");
        assertThat(traces.inLog(marks.words())).isEmpty();
    }

    @Test
    void aCallTakenDownLeavesNoReadableWordBehind() {
        ResponseEntity<JsonNode> answer = door.takeDown("desk", call());

        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        marks.expectNoneIn(traces);
        assertThat(FrontDoor.body(answer).toString()).doesNotContain(marks.words());
    }

    @Test
    void aRefusedCallLeavesNoReadableWordBehind() {
        Map<String, Object> call = call();
        call.put("privateCustomerPhone", marks.word());
        call.put("privateCustomerEmail", marks.word());
        call.put("privatePurchaseDate", marks.word());

        ResponseEntity<JsonNode> answer = door.takeDown("desk", call);

        assertThat(answer.getStatusCode().isError()).isTrue();
        marks.expectNoneIn(traces);
    }

    @Test
    void aRefusedApplicationLeavesNoReadableWordBehind() {
        Map<String, Object> application = marks.application();
        application.put("kind", marks.word());
        application.put("customer", Map.of("name", marks.word(), "phone", marks.word()));

        ResponseEntity<JsonNode> answer = http.postForEntity("/api/claims", application, JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        marks.expectNoneIn(traces);
    }

    private Map<String, Object> call() {
        Map<String, Object> call = Papers.call();
        call.put("privateCustomerName", marks.word());
        call.put("privateCustomerPhone", marks.phone());
        call.put("privateCustomerEmail", marks.word() + "@example.com");
        call.put("privateCustomerAddress", marks.word());
        call.put("privateProofType", "INVOICE");
        call.put("privateProofNumber", marks.word());
        call.put("privateSymptom", marks.word());
        return call;
    }
}
