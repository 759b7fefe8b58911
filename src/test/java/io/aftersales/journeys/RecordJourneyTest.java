package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.ProductApplication;
import io.aftersales.claims.ClaimApplication;
import io.aftersales.claims.ClaimSubmission;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** What the desk learns of a request after it came in, and what follows from it. */
@IntegrationTest
class RecordJourneyTest {

    private static final String CONTACT = "Task_ContactCustomer";
    private static final String TRIAGE = "Task_TriageClaim";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ClaimSubmission submission;

    private final String serialNumber = Papers.serialNumber();

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @BeforeEach
    void open() {
        door = new FrontDoor(http);
    }

    @Test
    @Requirement({"POL-11", "CLM-06", "CLM-07", "CLM-08", "RSP-03", "DSP-04"})
    void aMailTurnsOutToBeAFaultAndIsServedUnderItsOwnTerms() {
        String number = mail();
        assertThat(FrontDoor.elements(door.claim(number).path("assumed"))).hasSize(3);
        Map<String, Object> said = new HashMap<>(Papers.reached("ON_SITE"));
        said.put("privateKind", "REPAIR");
        said.put("privateProductLine", "SMART_HOME");
        said.put("privateProductModel", "Lock X1");
        said.put("privateSerialNumber", serialNumber);
        said.put("privatePurchaseDate", bought());
        said.put("privateProofType", "INVOICE");
        said.put("privateProofNumber", "I-1");

        door.complete("desk", number, CONTACT, said);

        JsonNode claim = door.claim(number);
        assertThat(claim.path("kind").asText()).isEqualTo("REPAIR");
        assertThat(claim.path("chargeBasis").asText()).isEqualTo("WARRANTY");
        assertThat(claim.path("product").path("serialNumber").asText()).isEqualTo(serialNumber);
        assertThat(claim.path("coverage").path("coverage").asText()).isEqualTo("OPEN");
        assertThat(FrontDoor.elements(claim.path("assumed"))).isEmpty();
        assertThat(door.timeline(number))
                .containsExactly("RECEIVED", "CUSTOMER_REACHED", "REQUEST_RECORDED", "COVERAGE_DECIDED");
        JsonNode unit = door.get("desk", "/api/units/" + serialNumber);
        assertThat(unit.path("model").asText()).isEqualTo("Lock X1");
        door.complete("desk", number, TRIAGE, Papers.triage("ON_SITE"));
        assertThat(door.tasks("dispatcher", number, "Task_BookAppointment")).hasSize(1);
    }

    @Test
    @Requirement({"POL-11", "CLM-08"})
    void noServiceBeginsBeforeItIsKnownWhatIsAskedFor() {
        String number = mail();
        door.complete("desk", number, CONTACT, Papers.reached("ON_SITE"));

        ResponseEntity<JsonNode> refused = door.send("desk", number, TRIAGE, Papers.triage("ON_SITE"));
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(refused).path("message").asText()).contains("productLine", "kind");
        Map<String, Object> said = new HashMap<>(Papers.triage("ON_SITE"));
        said.put("privateKind", "RETURN");
        said.put("privateProductLine", "APPLIANCE");
        door.complete("desk", number, TRIAGE, said);

        assertThat(door.claim(number).path("kind").asText()).isEqualTo("RETURN");
        assertThat(door.tasks("dispatcher", number, "Task_BookAppointment")).isEmpty();
    }

    @Test
    @Requirement({"CLM-02", "F38"})
    void aProofThatComesLaterIsRecordedOnceHoweverOftenItIsSent() throws Exception {
        Map<String, Object> bought = Papers.repairOf(serialNumber);
        bought.put("purchase", Map.of("date", bought()));
        String number = door.submit(bought);
        assertThat(door.claim(number).path("chargeBasis").asText()).isEqualTo("PROOF_PENDING");

        List<Integer> answers = atOnce(
                8,
                () -> record("engineer", number, Map.of("purchase", Map.of("proofType", "INVOICE")))
                        .getStatusCode()
                        .value());

        assertThat(answers).containsOnly(204);
        JsonNode claim = door.claim(number);
        assertThat(claim.path("chargeBasis").asText()).isEqualTo("WARRANTY");
        assertThat(door.timeline(number)).containsOnlyOnce("REQUEST_RECORDED");
        door.complete("desk", number, CONTACT, Papers.reached("MAIL_IN"));
        assertThat(door.send("desk", number, TRIAGE, withoutReason("MAIL_IN"))
                        .getStatusCode()
                        .value())
                .as("in warranty on site is usual")
                .isEqualTo(400);
    }

    @Test
    @Requirement({"PRE-04", "T29"})
    void theContractOfAUnitThatIsNamedLaterMovesTheTaskToAnEarlierPromise() {
        String number = door.submit(Papers.repair());
        Instant received = FrontDoor.instant(door.promise(number).path("startedAt"));
        door.put(
                "supervisor",
                "/api/service-contracts/K-" + UUID.randomUUID(),
                Map.of(
                        "serialNumber",
                        serialNumber,
                        "responseHours",
                        8,
                        "validFrom",
                        bought(),
                        "validTo",
                        today().plusYears(1).toString()));

        assertThat(record("desk", number, Map.of("product", Map.of("serialNumber", serialNumber)))
                        .getStatusCode()
                        .value())
                .isEqualTo(204);

        assertThat(door.promises(number)).hasSize(2);
        Instant due = received.plus(Duration.ofHours(8));
        assertThat(FrontDoor.instant(door.claim(number).path("responseDueAt"))).isEqualTo(due);
        assertThat(FrontDoor.engineInstant(door.task("desk", number, CONTACT).path("due")))
                .isEqualTo(due);
        assertThat(door.timeline(number)).endsWith("REQUEST_RECORDED", "COVERAGE_DECIDED", "RESPONSE_TIGHTENED");
    }

    @Test
    @Requirement({"RPR-02", "POL-11"})
    void aRepairThatRunsTakesTheSerialNumberOver() {
        Map<String, Object> unnamed = Papers.repair();
        unnamed.put("product", Map.of("model", "Lock X1"));
        String number = door.submit(unnamed);
        door.complete("desk", number, CONTACT, Papers.reached("ON_SITE"));
        door.complete("desk", number, TRIAGE, Papers.triage("ON_SITE"));

        record("desk", number, Map.of("product", Map.of("serialNumber", serialNumber)));

        assertThat(door.claim(number).path("product").path("serialNumber").asText())
                .isEqualTo(serialNumber);
        assertThat(door.timeline(number)).contains("REPAIR_OPENED", "REQUEST_RECORDED");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"quality, 204", "auditor, 403", "cashier, 403"})
    @Requirement("SEC-02")
    void whoMayWriteToAClaimMayRecord(String user, int status) {
        String number = door.submit(Papers.repair());

        assertThat(record(user, number, Map.of("kind", "PARTS")).getStatusCode().value())
                .isEqualTo(status);
    }

    @Test
    void wrongFieldsAreNamedAndAClosedClaimStays() {
        String number = door.submit(Papers.repair());

        ResponseEntity<JsonNode> wrong =
                record("desk", number, Map.of("kind", "FAULT", "purchase", Map.of("date", "tomorrow")));
        assertThat(wrong.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(wrong).path("errors").findValuesAsText("field"))
                .containsExactly("kind", "purchase.date");
        door.complete("desk", number, CONTACT, Map.of("privateContactChannel", "PHONE", "customerWithdrew", true));
        assertThat(record("desk", number, Map.of("kind", "PARTS"))
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        assertThat(record("desk", "CL-20200101-000001", Map.of("kind", "PARTS"))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    /** Files a mail as the mailbox does. */
    private String mail() {
        ClaimApplication application = new ClaimApplication(
                "EMAIL",
                "CONSULTATION",
                null,
                "SMART_HOME",
                null,
                null,
                new CustomerApplication(
                        "Wang", null, "wang-" + UUID.randomUUID() + "@example.com", null, "EMAIL", "en"),
                new ProductApplication("not named", null, null),
                null,
                "It does not work any more");
        return submission.submitUnsorted(application, "en").number();
    }

    private ResponseEntity<JsonNode> record(String user, String number, Map<String, Object> change) {
        return door.put(user, "/api/claims/%s/record".formatted(number), change);
    }

    private static Map<String, Object> withoutReason(String mode) {
        return Map.of("serviceMode", mode, "privateWarrantyConditions", "MET");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(door.now(), ZoneId.of("Asia/Shanghai"));
    }

    private String bought() {
        return today().minusMonths(6).toString();
    }

    private interface Sending {
        int send();
    }

    private static List<Integer> atOnce(int times, Sending sending) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                sent.add(threads.submit(sending::send));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
