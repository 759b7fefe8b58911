package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimStatus;
import io.aftersales.claims.CustomerMessages;
import io.aftersales.complaints.ComplaintFiles;
import io.aftersales.engine.identity.StaffGroup;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalSamples.Sample;
import io.aftersales.testing.PortalVisitor;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What customers write is read by somebody, however far their case is. */
@IntegrationTest
class CustomerMessageJourneyTest {

    private static final String READ = "Task_ReadCustomerMessage";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private MockMvc pages;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ClaimFiles claims;

    @Autowired
    private CustomerMessages messages;

    @Autowired
    private RuntimeService runtime;

    @LocalServerPort
    private int port;

    private FrontDoor door;
    private PortalSamples samples;

    @BeforeEach
    void open() {
        door = new FrontDoor(http);
        samples = new PortalSamples(beans, port);
    }

    @Test
    @Requirement("SEC-02")
    void allThatIsUnreadOfACaseIsOneTaskAndItsFileShowsIt() throws Exception {
        Sample claim = samples.claim();
        PortalVisitor owner = samples.proved(claim);
        write(owner, claim.code(), "It is worse in the rain");
        write(owner, claim.code(), "And it smells");

        JsonNode task = door.task("desk", claim.number(), READ);

        Instant due = OffsetDateTime.parse(task.path("due").asText().replaceFirst("(\\d\\d)(\\d\\d)$", "$1:$2"))
                .toInstant();
        assertThat(due).isAfter(door.now().plus(Duration.ofHours(3)));
        assertThat(file(claim.number())).contains("id=\"unread\"", "It is worse in the rain", "And it smells");
        assertThat(runtime.getVariables(task.path("executionId").asText()).values())
                .as("no personal data in the engine")
                .doesNotContain("It is worse in the rain", "And it smells", claim.email());

        door.complete(
                "desk",
                claim.number(),
                READ,
                Map.of("privateReading", "ANSWERED", "privateNote", "Told him to keep it dry"));

        JsonNode read = last(claim.number());
        assertThat(read.path("type").asText()).isEqualTo("MESSAGE_READ");
        assertThat(read.path("by").asText()).isEqualTo("desk");
        assertThat(read.at("/facts/reading").asText()).isEqualTo("ANSWERED");
        assertThat(read.at("/texts/note").asText()).isEqualTo("Told him to keep it dry");
        assertThat(file(claim.number())).doesNotContain("id=\"unread\"");
        assertThat(owner.get("/cases/" + claim.code()).body()).doesNotContain("keep it dry");
        assertThat(door.tasks("desk", claim.number(), READ)).isEmpty();

        write(owner, claim.code(), "Now it is dead");

        assertThat(door.tasks("desk", claim.number(), READ)).hasSize(1);
        assertThat(file(claim.number())).contains("id=\"unread\"");
    }

    @Test
    void aClosedClaimIsReadToo() {
        Sample claim = samples.claim();
        PortalVisitor owner = samples.proved(claim);
        owner.send("/cases/" + claim.code(), "/cases/" + claim.code() + "/withdrawal", Map.of("reason", "It works"));
        assertThat(claims.get(claim.number()).status()).isEqualTo(ClaimStatus.CLOSED);

        write(owner, claim.code(), "Still leaking");

        assertThat(door.tasks("desk", claim.number(), READ)).hasSize(1);
    }

    @Test
    void passingOnSaysToWhom() {
        Sample claim = samples.claim();
        write(samples.proved(claim), claim.code(), "It is worse in the rain");

        assertThat(door.send("desk", claim.number(), READ, Map.of("privateReading", "PASSED_ON"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);

        assertThat(door.tasks("desk", claim.number(), READ)).hasSize(1);
        assertThat(messages.unreadSince(claim.number())).isPresent();
    }

    @Test
    void nobodyHasReadWhatCameAfterHeLooked() {
        Sample claim = samples.claim();
        PortalVisitor owner = samples.proved(claim);
        write(owner, claim.code(), "It is worse in the rain");
        Map<String, Object> form = Map.of("messagesShown", "1", "privateReading", "NOTHING_TO_DO");
        write(owner, claim.code(), "And it smells");

        ResponseEntity<JsonNode> late = door.send("desk", claim.number(), READ, form);

        assertThat(late.getStatusCode().is4xxClientError()).isTrue();
        assertThat(String.valueOf(late.getBody())).contains("has written again");
        assertThat(messages.unreadSince(claim.number())).isPresent();
        door.complete("desk", claim.number(), READ, Map.of("messagesShown", "2", "privateReading", "NOTHING_TO_DO"));
        assertThat(messages.unreadSince(claim.number())).isEmpty();
    }

    @Test
    void aComplaintIsReadByItsHandlers() throws Exception {
        PortalVisitor visitor = samples.visitor();
        String mail = "fang-" + UUID.randomUUID() + "@example.com";
        String code = visitor.target(visitor.send(
                        "/complaints/new",
                        "/complaints/new",
                        Map.of(
                                "submission", UUID.randomUUID().toString(),
                                "category", "SERVICE",
                                "productLine", "SMART_HOME",
                                "content", "Nobody came",
                                "customer.name", "Wang Fang",
                                "customer.email", mail)))
                .replace("/complaints/received/", "");
        String number = beans.getBean(ComplaintFiles.class)
                .trackedBy(code)
                .orElseThrow()
                .number();

        write(samples.proved(new Sample(number, code, mail)), code, "Nobody called either");

        assertThat(door.tasks("complaints", number, READ)).hasSize(1);
        assertThat(page("/desk/complaints/" + number, StaffGroup.COMPLAINT_HANDLERS))
                .contains("id=\"unread\"", "Nobody called either");
    }

    @Test
    void ofTwoNodesOneAsksAndWhatWasEndedByHandIsAskedAgain() {
        String number = samples.claim().number();
        List<CompletableFuture<Void>> nodes = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            nodes.add(CompletableFuture.runAsync(() -> arrive(number)));
        }
        nodes.forEach(CompletableFuture::join);

        String task = door.task("desk", number, READ).path("processInstanceId").asText();
        runtime.deleteProcessInstance(task, "by an administrator");
        arrive(number);

        assertThat(door.tasks("desk", number, READ)).hasSize(1);
    }

    private void arrive(String number) {
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> messages.arrived(number, "service-desk", door.now()));
    }

    private static void write(PortalVisitor owner, String code, String words) {
        assertThat(owner.send("/cases/" + code, "/cases/" + code + "/messages", Map.of("message", words))
                        .statusCode())
                .isEqualTo(302);
    }

    private String file(String number) throws Exception {
        return page("/desk/cases/" + number, StaffGroup.SERVICE_DESK);
    }

    private String page(String address, StaffGroup group) throws Exception {
        return pages.perform(get(address)
                        .locale(Locale.ENGLISH)
                        .with(user("somebody").authorities(new SimpleGrantedAuthority(group.id()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private JsonNode last(String number) {
        JsonNode timeline = door.claim(number).path("timeline");
        return timeline.get(timeline.size() - 1);
    }
}
