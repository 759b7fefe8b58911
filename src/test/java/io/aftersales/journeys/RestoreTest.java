package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.ApplicationNode;
import io.aftersales.testing.BaseBackup;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Pictures;
import io.aftersales.testing.Requirement;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.client.RestTemplateBuilder;

/** A backup of the whole application at work, restored on another server with a node of its own: cases go on there. */
@IntegrationTest
@Requirement({"SEC-05", "INF-07"})
class RestoreTest {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreTest.class);
    private static final String CONTACT = "Task_ContactCustomer";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private DataSource database;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void casesTimersFilesAndTheSealedLogGoOnAfterTheLossOfTheServer() throws Exception {
        FrontDoor door = new FrontDoor(http);
        String claim = door.submit(Papers.urgent(Papers.repair()));
        String complaint = FrontDoor.body(door.postAsStranger("/api/complaints", ComplaintPapers.complaint()))
                .path("number")
                .asText();
        door.upload("desk", "/api/complaints/" + complaint + "/evidence?kind=OTHER", "meter.png", Pictures.png());
        JsonNode before = door.claim(claim);
        List<String> last = new ArrayList<>();
        long began = System.nanoTime();

        BaseBackup backup;
        try (Connection server = database.getConnection()) {
            backup = BaseBackup.of(server, directory.resolve("data"), () -> last.add(door.submit(Papers.repair())));
        }
        String lost = door.submit(Papers.repair());
        long copied = System.nanoTime();

        try (EmbeddedPostgres restored = backup.restore();
                ApplicationNode node = ApplicationNode.start(
                                "restored",
                                Map.of("SPRING_DATASOURCE_URL", restored.getJdbcUrl("postgres", "shared")),
                                Map.of(
                                        "logging.structured.format.console",
                                        "ecs",
                                        "management.tracing.enabled",
                                        "true",
                                        // logs something for each request
                                        "logging.level.org.springframework.web.servlet.DispatcherServlet",
                                        "debug",
                                        "aftersales.retention.enabled",
                                        "false"))
                        .awaitReady()) {
            LOG.info(
                    "Backup {} ms, from backup to a node at work {} ms",
                    Duration.ofNanos(copied - began).toMillis(),
                    Duration.ofNanos(System.nanoTime() - copied).toMillis());
            TestRestTemplate there = new TestRestTemplate(new RestTemplateBuilder().rootUri(node.base()));
            FrontDoor after = new FrontDoor(there);

            assertThat(after.claim(claim)).as("with contact data and promises").isEqualTo(before);
            assertThat(after.claim(last.get(0)).path("number").asText())
                    .as("filed while the backup was made")
                    .isEqualTo(last.get(0));
            expectFile(there, complaint);
            expectSealed(after);
            expectNewNumber(after, lost);
            expectToGoOn(after, claim);
            expectTraced(node);
        }
    }

    /** Its bytes are those that were taken in. */
    private static void expectFile(TestRestTemplate there, String complaint) throws Exception {
        String files = "/api/complaints/" + complaint + "/evidence";
        TestRestTemplate desk = there.withBasicAuth("desk", "desk");
        JsonNode file =
                Objects.requireNonNull(desk.getForObject(files, JsonNode.class)).get(0);
        byte[] content = Objects.requireNonNull(
                desk.getForObject(files + "/" + file.path("id").asText(), byte[].class));

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                .as("%s", file)
                .isEqualTo(file.path("sha256").asText());
    }

    private static void expectSealed(FrontDoor after) {
        JsonNode check = after.get("auditor", "/api/evidence/check");
        assertThat(check.path("whole").asBoolean()).as("%s", check).isTrue();
        assertThat(check.path("sealed").asLong()).isPositive();
    }

    /** Not that of a case that was filed after the backup, and is lost: a server writes numbers ahead into its log. */
    private static void expectNewNumber(FrontDoor after, String lost) {
        assertThat(after.submit(Papers.repair())).isGreaterThan(lost);
    }

    /** Its timers are there and fire once; the task is there and leads on. */
    private static void expectToGoOn(FrontDoor after, String claim) {
        after.advance(FrontDoor.span(after.promise(claim), "startedAt", "dueAt").plusMinutes(1));
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(FrontDoor.events(after.promise(claim)))
                        .containsSubsequence("WARNED", "BREACHED", "ESCALATED"));
        after.complete("desk", claim, CONTACT, Papers.reached("ON_SITE"));

        assertThat(FrontDoor.events(after.promises(claim).get(0)))
                .contains("MET")
                .doesNotHaveDuplicates();
        assertThat(after.tasks("desk", claim, CONTACT)).isEmpty();
    }

    /** Traces are switched on there, so what a request logs carries the id of its trace. */
    private static void expectTraced(ApplicationNode node) {
        assertThat(node.output().lines().filter(line -> line.contains("\"traceId\"")))
                .isNotEmpty();
    }
}
