package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.cases.Attachment;
import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.ProductApplication;
import io.aftersales.claims.ClaimApplication;
import io.aftersales.claims.ClaimSubmission;
import io.aftersales.claims.ClaimWithdrawal;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.complaints.ComplaintEvidence;
import io.aftersales.engine.identity.StaffGroup;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** A request, such as a mail, turns out to be a complaint. */
@IntegrationTest
class ClaimIsComplaintJourneyTest {

    private static final Map<String, Object> SERVICE = Map.of("category", "SERVICE", "demand", "An apology");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private MockMvc pages;

    @Autowired
    private ClaimSubmission submission;

    @Autowired
    private ClaimWithdrawal withdrawal;

    @Autowired
    private CustomerFiles files;

    @Autowired
    private ComplaintEvidence evidence;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private ComplaintDesk complaints;

    @BeforeEach
    void open() {
        door = new FrontDoor(http);
        complaints = new ComplaintDesk(door);
    }

    @Test
    @Requirement({"CMP-01", "CMP-05", "CMP-32"})
    void aMailIsTakenInAsAComplaintFromTheDayOnWhichItCame() {
        String claim = mail();
        JsonNode mail = door.claim(claim);
        door.advance(Duration.ofHours(2));

        JsonNode turned = FrontDoor.body(turn("desk", claim, SERVICE));
        door.advance(Duration.ofSeconds(1));

        String number = turned.path("number").asText();
        JsonNode file = complaints.file(number);
        assertThat(file.path("claimNumber").asText()).isEqualTo(claim);
        assertThat(file.path("channel").asText()).isEqualTo("EMAIL");
        assertThat(file.path("category").asText()).isEqualTo("SERVICE");
        assertThat(file.path("content").asText()).isEqualTo("Nobody ever calls me back");
        assertThat(file.path("demand").asText()).isEqualTo("An apology");
        assertThat(file.path("customer")).isEqualTo(mail.path("customer"));
        assertThat(file.path("product").path("model").isNull())
                .as("nobody has said it")
                .isTrue();
        Instant came = FrontDoor.instant(mail.path("receivedAt"));
        assertThat(FrontDoor.instant(file.path("receivedAt"))).isEqualTo(came);
        assertThat(FrontDoor.instant(
                        complaints.promise(number, "COMPLAINT_RESOLUTION").path("startedAt")))
                .isEqualTo(came);
        assertThat(complaints.promiseStatus(number, "COMPLAINT_ACKNOWLEDGEMENT"))
                .isEqualTo("BREACHED");
        assertThat(complaints.timeline(number)).containsSubsequence("COMPLAINT_RECEIVED", "CAME_AS_CLAIM");
        assertThat(door.tasks("complaints", number, ComplaintPapers.ACKNOWLEDGE))
                .hasSize(1);
    }

    /** Who investigates may not read claims. */
    @Test
    @Requirement({"CMP-01", "CMP-18"})
    void whatTheCustomerSentGoesAlong() {
        String claim = mail();
        files.take(claim, "dark.txt", "The screen stays dark".getBytes(StandardCharsets.UTF_8), "desk");

        String number =
                FrontDoor.body(turn("desk", claim, SERVICE)).path("number").asText();

        // as the customer will see it, and not as staff call it
        assertThat(evidence.list(number)).extracting(Attachment::name).containsExactly("file.txt");
        assertThat(complaints.timeline(number)).contains("EVIDENCE_ADDED");
    }

    @Test
    @Requirement({"CMP-01", "F68"})
    void theClaimGoesOnByItself() {
        String claim = mail();
        String number =
                FrontDoor.body(turn("desk", claim, SERVICE)).path("number").asText();
        assertThat(door.timeline(claim)).contains("IS_COMPLAINT").doesNotContain("COMPLAINT_OPENED");
        assertThat(door.promise(claim).path("status").asText()).isEqualTo("RUNNING");

        door.complete("desk", claim, "Task_ContactCustomer", Papers.reached("REMOTE_GUIDANCE"));

        assertThat(door.promise(claim).path("status").asText()).isEqualTo("MET");
        assertThat(complaints.promiseStatus(number, "COMPLAINT_ACKNOWLEDGEMENT"))
                .isEqualTo("RUNNING");
    }

    @Test
    @Requirement("CMP-01")
    void howeverOftenItIsSentOneComplaintIsMade() {
        String claim = mail();

        List<String> numbers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> turn("desk", claim, SERVICE), work -> new Thread(work).start()))
                .limit(3)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> FrontDoor.body(answer).path("number").asText())
                .toList();
        ResponseEntity<JsonNode> later = turn("complaints", claim, Map.of("category", "OTHER"));

        assertThat(numbers).containsOnly(FrontDoor.body(later).path("number").asText());
        assertThat(numbers.get(0)).startsWith("CP-");
        assertThat(door.timeline(claim)).containsOnlyOnce("IS_COMPLAINT");
        assertThat(complaints.file(numbers.get(0)).path("category").asText()).isEqualTo("SERVICE");
    }

    @Test
    @Requirement("CMP-01")
    void whoeverWorksOnTheClaimSaysItWhileItIsServedAndGetsNoCode() {
        String claim = door.submit(Papers.repair());
        door.complete("desk", claim, "Task_ContactCustomer", Papers.reached("ON_SITE"));
        door.complete("desk", claim, "Task_TriageClaim", Papers.triage("ON_SITE"));

        ResponseEntity<JsonNode> answer = turn("engineer", claim, Map.of("category", "PRODUCT_QUALITY"));

        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        assertThat(FrontDoor.body(answer).has("trackingCode")).isFalse();
        JsonNode file = complaints.file(FrontDoor.body(answer).path("number").asText());
        assertThat(file.path("product").path("model").asText()).isEqualTo("Lock X1");
        assertThat(file.path("assessment").path("severity").asText()).isEqualTo("MEDIUM");
        assertThat(turn("auditor", claim, SERVICE).getStatusCode().value()).isEqualTo(403);
    }

    @Test
    @Requirement("CMP-01")
    void whatIsLeftOutOrOverIsRefused() {
        String claim = mail();
        ResponseEntity<JsonNode> without = turn("desk", claim, Map.of());
        assertThat(without.getStatusCode().value()).isEqualTo(400);
        assertThat(FrontDoor.body(without).at("/errors/0/field").asText()).isEqualTo("category");
        assertThat(turn("desk", "CL-20200101-000001", SERVICE).getStatusCode().value())
                .isEqualTo(404);

        withdrawal.withdraw(claim, null, "customer");

        ResponseEntity<JsonNode> closed = turn("desk", claim, SERVICE);
        assertThat(closed.getStatusCode().value()).isEqualTo(409);
        assertThat(door.timeline(claim)).doesNotContain("IS_COMPLAINT");
    }

    @Test
    @Requirement("CMP-01")
    void theCaseFileOffersItOnce() throws Exception {
        String claim = mail();
        assertThat(page(claim, StaffGroup.SERVICE_DESK)).contains("id=\"complaint-form\"");
        assertThat(page(claim, StaffGroup.AUDITORS)).doesNotContain("id=\"complaint-form\"");

        String number =
                FrontDoor.body(turn("desk", claim, SERVICE)).path("number").asText();

        assertThat(page(claim, StaffGroup.SERVICE_DESK))
                .contains("/desk/complaints/" + number)
                .doesNotContain("id=\"complaint-form\"");
    }

    private ResponseEntity<JsonNode> turn(String user, String claim, Map<String, Object> said) {
        return door.post(user, "/api/claims/%s/complaint".formatted(claim), said);
    }

    private String page(String claim, StaffGroup group) throws Exception {
        return pages.perform(get("/desk/cases/" + claim)
                        .with(user("reader").authorities(new SimpleGrantedAuthority(group.id()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
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
                "Nobody ever calls me back");
        return submission.submitUnsorted(application, "en").number();
    }
}
