package io.aftersales.journeys;

import static io.aftersales.journeys.ExpenseBench.ok;
import static io.aftersales.testing.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.commitments.Promise;
import io.aftersales.commitments.Promised;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalSamples.Sample;
import io.aftersales.testing.Requirement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Promises that were made on a node whose list of notices is newer than that of this one. */
@IntegrationTest
@Requirement("F29")
class ForeignCalendarJourneyTest {

    private static final String FOREIGN = "CN-2099+0";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private MockMvc pages;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CommitmentLedger ledger;

    @Autowired
    private WorkingCalendars calendars;

    @LocalServerPort
    private int port;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @SuppressWarnings("NullAway.Init")
    private PortalSamples portal;

    @BeforeEach
    void begin() {
        door = new FrontDoor(http);
        portal = new PortalSamples(beans, port);
    }

    @AfterEach
    void leaveNone() {
        set(calendars.current().version(), "calendar_version", FOREIGN);
    }

    @Test
    void staffSeeTheCaseAndWhyNoDaysAreListed() throws Exception {
        String number = promisedElsewhere(portal.claim().number());

        MockHttpServletResponse page = pages.perform(get("/desk/cases/" + number)
                        .locale(Locale.ENGLISH)
                        .with(user("somebody").authorities(new SimpleGrantedAuthority("service-desk"))))
                .andReturn()
                .getResponse();

        assertThat(page.getStatus()).isEqualTo(HttpStatus.OK.value());
        assertThat(page.getContentAsString()).contains(number, FOREIGN, "does not have that calendar yet");
    }

    @Test
    void customersSeeTheirCaseAndUntilWhenTheyWerePromised() {
        Sample sample = portal.claim();
        promisedElsewhere(sample.number());

        HttpResponse<String> page = portal.proved(sample).get("/cases/" + sample.code());

        assertThat(page.statusCode()).isEqualTo(HttpStatus.OK.value());
        assertThat(page.body()).contains(sample.number(), "Promised until");
    }

    @Test
    void theExplanationSaysThatTheDaysAreNotKnownHere() {
        String number = promisedElsewhere(portal.claim().number());

        JsonNode explanation =
                door.get("desk", "/api/commitments/" + ledger.of(number).get(0).id() + "/explanation");

        assertThat(explanation.path("daysKnown").asBoolean(true)).isFalse();
        assertThat(explanation.path("days")).isEmpty();
        assertThat(explanation.path("amount").asLong()).isPositive();
        assertThat(explanation.path("dueAt").asText()).isNotBlank();
        assertThat(explanation.path("text").toString()).contains(FOREIGN, "cannot list the days");
    }

    @Test
    @Requirement("INF-07")
    void thePackageOfTheCaseIsWhole() throws IOException {
        String number = promisedElsewhere(portal.claim().number());

        byte[] archive = Objects.requireNonNull(http.withBasicAuth("auditor", "auditor")
                .getForObject("/api/evidence/cases/" + number + ".zip", byte[].class));

        JsonNode explanation = contents(archive).path("explanations").path(0);
        assertThat(explanation.path("calendarVersion").asText()).isEqualTo(FOREIGN);
        assertThat(explanation.path("daysKnown").asBoolean(true)).isFalse();
    }

    @Test
    void anExtensionCountsSinceItSaysItsEnd() {
        String subject = "CP-" + UUID.randomUUID();
        Promised promise = promised(subject, CommitmentKind.COMPLAINT_RESOLUTION);
        promisedElsewhere(subject);
        Instant later = promise.dueAt().plus(Duration.ofDays(3));

        assertThat(ledger.extend(promise.id(), later, "a part is late", door.now(), "complaints"))
                .satisfies(extended -> assertThat(extended.dueAt()).isEqualTo(later))
                .satisfies(extended -> assertThat(extended.warnAt()).isBefore(later));
    }

    @Test
    void daysAreNotCountedByAnotherCalendar() {
        String subject = "EX-" + UUID.randomUUID();
        Promised promise = promised(subject, CommitmentKind.EXPENSE_PAYMENT);
        ledger.pause(promise.id(), "claim returned", "finance");
        promisedElsewhere(subject);

        assertThat(refusal(() -> ledger.resume(promise.id(), "engineer")))
                .startsWith("CONFLICT calendar.unknownVersion")
                .contains(FOREIGN);
        assertThat(ledger.of(subject).get(0).status()).isEqualTo(CommitmentStatus.PAUSED);
    }

    @Test
    void whoeverGoesOnWithSuchACaseIsToldWhichCalendarIsMissing() {
        ExpenseBench bench = new ExpenseBench(door, http, beans);
        String number = bench.submitted();
        ok(bench.review("finance", number, Map.of("decision", "RETURNED", "reason", "Which lock?")));
        promisedElsewhere(number);

        ResponseEntity<JsonNode> refused =
                door.post("engineer", ExpenseBench.ADDRESS + "/" + number + "/submission", Map.of());

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(FrontDoor.body(refused).path("detail").asText()).contains(FOREIGN, "the same notices");
        assertThat(bench.status(number)).isEqualTo("RETURNED");
    }

    private Promised promised(String subject, CommitmentKind kind) {
        return ledger.promise(new Promise(subject, kind, door.now(), false, "SMART_HOME", null));
    }

    private String promisedElsewhere(String subject) {
        assertThat(set(FOREIGN, "subject", subject)).isPositive();
        return subject;
    }

    /** What was promised cannot be changed, unless no trigger looks. */
    private int set(String version, String column, String value) {
        return Objects.requireNonNull(transaction.execute(status -> {
            database.sql("set local session_replication_role = replica").update();
            return database.sql("update commitment set calendar_version = ? where " + column + " = ?")
                    .params(version, value)
                    .update();
        }));
    }

    private static JsonNode contents(byte[] archive) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().equals("case.json")) {
                entry = zip.getNextEntry();
            }
            return new ObjectMapper().readTree(zip.readAllBytes());
        }
    }
}
