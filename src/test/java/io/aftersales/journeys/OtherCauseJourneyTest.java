package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Repairs that turn while they are done: another cause shows, another one pays, the customer is not satisfied. */
@IntegrationTest
class OtherCauseJourneyTest {

    private static final String REPAIR = "Task_RepairProduct";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient database;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private RepairBench bench;

    @BeforeEach
    void begin() {
        door = new FrontDoor(http);
        bench = new RepairBench(door, database);
    }

    @Test
    @Requirement({"F43", "RPR-09", "RPR-03"})
    void whatWasFreeIsChargedWhenTheWorkShowsAnotherCause() {
        String number = agreed("PRODUCT_QUALITY");
        assertThat(quote(number, 0).path("totalCents").asLong()).isZero();

        bench.worked(number, "OTHER_CAUSE");
        assertThat(door.tasks("dispatcher", number, "Task_BookAppointment")).isEmpty();
        bench.diagnosed(number, "CUSTOMER_USE");
        bench.quoted(number, 6);

        assertThat(door.tasks("engineer", number, REPAIR)).isEmpty();
        assertThat(quote(number, 1).path("free").asBoolean()).isFalse();
        assertThat(quote(number, 1).path("totalCents").asLong()).isEqualTo(20_950);
        assertThat(door.letters(number)).containsSubsequence("repair-quoted-free", "repair-quoted");
        bench.consented(number);
        assertThat(completion(number)).containsExactly("RUNNING");
        finished(number);
        JsonNode repair = repair(number);
        assertThat(repair.path("outcome").asText()).isEqualTo("REPAIRED");
        assertThat(repair.path("free").asBoolean()).isFalse();
        assertThat(repair.path("visits")).hasSize(1);
        assertThat(repair.path("coverage")).hasSizeGreaterThan(1);
    }

    @Test
    @Requirement({"F43", "RPR-09"})
    void whatWasChargedIsFreeWhenTheWorkShowsAnotherCause() {
        String number = agreed("CUSTOMER_USE");
        assertThat(quote(number, 0).path("totalCents").asLong()).isEqualTo(20_950);

        bench.worked(number, "OTHER_CAUSE");
        bench.diagnosed(number, "PRODUCT_QUALITY");
        bench.quoted(number, 5);

        assertThat(door.tasks("engineer", number, REPAIR)).isEmpty();
        assertThat(quote(number, 1).path("free").asBoolean()).isTrue();
        assertThat(quote(number, 1).path("totalCents").asLong()).isZero();
        bench.consented(number);
        finished(number);
        assertThat(repair(number).path("free").asBoolean()).isTrue();
        assertThat(door.timeline(number))
                .containsSubsequence(
                        "REPAIR_WORKED", "FAULT_DIAGNOSED", "QUOTE_ISSUED", "QUOTE_ANSWERED", "REPAIR_WORKED");
    }

    @Test
    @Requirement({"RPR-12", "F43"})
    void aCauseThatTheWorkShowsIsClosedAsSolved() {
        String number = bench.triaged("ON_SITE");
        bench.booked(number, Duration.ofHours(3));
        bench.arrived(number);
        bench.diagnosed(number, "UNKNOWN");
        door.complete(
                "manager",
                number,
                "Task_DecideCoverage",
                Map.of("privateCovered", true, "privateCoverageReason", "As a courtesy"));
        bench.quoted(number, 5);
        bench.consented(number);

        bench.worked(number, "OTHER_CAUSE");
        bench.diagnosed(number, "PRODUCT_QUALITY");
        bench.quoted(number, 5);
        bench.consented(number);
        finished(number);

        assertThat(repair(number).path("outcome").asText()).isEqualTo("REPAIRED");
        door.followUp(number);
        door.complete(
                "desk",
                number,
                "Task_DecideOutcome",
                new HashMap<>(
                        Map.of("privateOutcome", "SOLVED", "privateCauseFound", true, "privateCause", "Worn contact")));
        assertThat(door.claim(number).path("status").asText()).isEqualTo("CLOSED");
    }

    @Test
    @Requirement({"RPR-16", "RPR-17", "RPR-19"})
    void whoIsNotSatisfiedSaysWhyAndNothingElse() {
        String number = agreed("PRODUCT_QUALITY");
        bench.worked(number, "DONE");
        bench.inspected(number, true);

        door.complete(
                "engineer",
                number,
                "Task_HandOver",
                Map.of("customerSatisfied", false, "privateOpinion", "It still hums"));

        assertThat(door.timeline(number)).containsSubsequence("REPAIR_NOT_ACCEPTED", "COMPLAINT_OPENED");
        assertThat(repair(number).path("status").asText()).isEqualTo("OPEN");
        JsonNode said = repair(number).path("acceptances").path(0);
        assertThat(said.path("opinion").asText()).isEqualTo("It still hums");
        assertThat(said.path("signature").isNull()).isTrue();
        assertThat(door.tasks("dispatcher", number, "Task_BookAppointment")).hasSize(1);
    }

    @Test
    @Requirement({"RPR-07", "RPR-11"})
    void whoAgreesAfterTheEngineerHasLeftIsVisitedAgain() {
        String number = agreed("PRODUCT_QUALITY");

        bench.worked(number, "VISIT_NEEDED");

        assertThat(door.tasks("engineer", number, REPAIR)).isEmpty();
        assertThat(completion(number)).containsExactly("RUNNING");
        bench.booked(number, Duration.ofHours(2));
        bench.arrived(number);
        Map<String, Object> work = RepairBench.work("DONE");
        work.put("privateTidiedUp", false);
        assertThat(FrontDoor.body(door.send("engineer", number, REPAIR, work))
                        .path("message")
                        .asText())
                .contains("Please tidy up first.");
        work.put("privateTidiedUp", true);
        door.complete("engineer", number, REPAIR, work);
        assertThat(repair(number).at("/works/0/tidiedUp").isNull()).isTrue();
        assertThat(repair(number).at("/works/1/tidiedUp").asBoolean()).isTrue();
        bench.inspected(number, true);
        bench.signedOnPaper(number, true);
        assertThat(repair(number).path("outcome").asText()).isEqualTo("REPAIRED");
        assertThat(repair(number).path("visits")).hasSize(2);
        assertThat(repair(number).path("quotes")).hasSize(1);
    }

    /** Returns a repair at the customer's who agreed to the quote while the engineer was there. */
    private String agreed(String cause) {
        String number = bench.triaged("ON_SITE");
        bench.booked(number, Duration.ofHours(3));
        bench.arrived(number);
        bench.diagnosed(number, cause);
        bench.quoted(number, 5);
        bench.consented(number);
        return number;
    }

    private void finished(String number) {
        bench.worked(number, "DONE");
        bench.inspected(number, true);
        bench.signedOnPaper(number, true);
    }

    private JsonNode repair(String number) {
        return door.get("desk", "/api/repairs/" + number);
    }

    private JsonNode quote(String number, int index) {
        return repair(number).path("quotes").path(index);
    }

    private List<String> completion(String number) {
        return door.promises(number).stream()
                .filter(promise -> promise.path("kind").asText().equals("REPAIR_COMPLETION"))
                .map(promise -> promise.path("status").asText())
                .toList();
    }
}
