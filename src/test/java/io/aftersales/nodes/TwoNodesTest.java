package io.aftersales.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.Requirement;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Two nodes on one database, a killed one and a stopped one: nothing is escalated twice, nothing never. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {

    private static final int THREADS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WARNING = "BoundaryEvent_ResponseAlmostDue";
    private static final String BREACH = "BoundaryEvent_ResponseOverdue";
    private static final String NEXT_LEVEL = "TimerEvent_NextLevelDue";
    private static final String[] WHOLE_LADDER = {"WARNED", "BREACHED", "ESCALATED 1", "ESCALATED 2", "ESCALATED 3"};

    private final SharedDatabase database = new SharedDatabase("two_nodes");
    private final Nodes nodes = new Nodes(database, THREADS);

    @BeforeAll
    void startBothAtTheSameTime() {
        nodes.start(Duration.ofMillis(1500), "first", "second");
    }

    @AfterAll
    void end() {
        nodes.close();
    }

    @Test
    @Order(1)
    void nodesThatStartTogetherOnAnEmptyDatabaseSetItUpOnce() {
        database.assertNone("select version from flyway_schema_history where not success");
        database.assertNone("select version from flyway_schema_history group by version having count(*) > 1");
        for (String definitions : List.of("act_re_procdef", "act_re_decision_def", "act_re_camformdef")) {
            database.assertNone("select key_ from " + definitions + " group by key_ having count(*) > 1");
            database.assertNone("select key_ from " + definitions + " where version_ > 1");
        }
        database.assertNone("select name_ from act_ru_filter group by name_ having count(*) > 1");
        database.assertNone("""
                select 1 from act_ru_authorization
                group by type_, group_id_, user_id_, resource_type_, resource_id_ having count(*) > 1
                """);
        database.assertNone(
                "select type_ from act_ru_job group by type_, handler_type_, handler_cfg_ having count(*) > 1");

        assertThat(database.count("act_re_deployment")).isEqualTo(1);
        assertThat(database.count("act_re_procdef")).isPositive();
        assertThat(database.count("act_ru_filter")).isEqualTo(5);
        assertThat(database.count("act_id_group")).isEqualTo(17);
        assertThat(database.count("act_id_user")).isEqualTo(13);
        assertThat(database.count("act_id_membership")).isEqualTo(17);
        assertThat(database.count("demo_clock")).isEqualTo(1);
    }

    @Test
    @Order(2)
    void sameKeyAtBothNodesAtOnceFilesOneClaim() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> claim = Nodes.urgentClaim();

        Set<String> numbers = Nodes.numbers(Stream.of("first", "second", "first", "second")
                .map(node -> nodes.named(node).post("", "/api/claims", claim, "Idempotency-Key", key))
                .toList());

        assertThat(numbers).hasSize(1);
        assertThat(database.count("claim c where c.number = '%s'"
                        .formatted(numbers.iterator().next())))
                .isEqualTo(1);
        assertThat(database.count("act_hi_procinst where proc_def_key_ = 'claim-intake' and business_key_ = '%s'"
                        .formatted(numbers.iterator().next())))
                .isEqualTo(1);
    }

    @Test
    @Order(2)
    void loginAtOneNodeHoldsAtTheOther() {
        TasklistLogin login = TasklistLogin.at(nodes.named("first"), "desk");

        assertThat(login.whoAmI(nodes.named("second")).body()).contains("\"userId\":\"desk\"");
        login.leave(nodes.named("second"));

        assertThat(login.whoAmI(nodes.named("first")).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    @Requirement({"RSP-04", "T02"})
    void bothNodesEscalateEachClaimOnceEvenWhenTheyExecuteTheSameJob() throws SQLException {
        Set<String> claims = nodes.handIn(40);
        nodes.advance("first", "PT1H30M");

        CompletableFuture<HttpResponse<String>> advanced;
        CompletableFuture<HttpResponse<String>> byHand;
        String job;
        try (Connection held = database.hold(claims)) {
            advanced = nodes.named("first").post("admin", "/api/demo/clock", Map.of("advance", "PT30M30S"));
            awaitWaiting(Collections.nCopies(THREADS, "first"), Collections.nCopies(THREADS, "second"));
            job = database.jobInExecution(claims, BREACH);
            byHand = nodes.named("second").post("admin", "/engine-rest/job/" + job + "/execute", Map.of());
            awaitWaiting(Collections.nCopies(THREADS, "first"), Collections.nCopies(THREADS + 1, "second"));
            held.rollback();
        }
        assertThat(advanced.join().statusCode()).isEqualTo(200);
        byHand.join();
        HttpResponse<String> again = nodes.named("first")
                .post("admin", "/engine-rest/job/" + job + "/execute", Map.of())
                .join();
        assertThat(again.statusCode()).isGreaterThanOrEqualTo(400);
        assertEvents(claims, "WARNED", "BREACHED", "ESCALATED 1");
        nodes.advance("second", "PT1H");
        nodes.advance("first", "PT3H");

        assertEvents(claims, WHOLE_LADDER);
        assertEach(database.takeOverTasks(claims), claims, "1", "2", "3");
        assertEach(database.executions(claims, WARNING), claims, "1");
        assertEach(database.executions(claims, BREACH), claims, "1");
        assertThat(database.executors()).containsExactly("first", "second");
        assertMessages(claims);
        assertThat(database.count("act_ru_incident")).isZero();
    }

    @Test
    @Order(4)
    @Requirement("T02")
    void promiseWhoseTimerWasDeletedOrExecutedTooEarlyIsEscalatedAllTheSame() {
        List<String> claims = List.copyOf(nodes.handIn(2));
        database.deleteJob(database.job(claims.get(0), BREACH));
        HttpResponse<String> early = nodes.named("first")
                .post("admin", "/engine-rest/job/" + database.job(claims.get(1), BREACH) + "/execute", Map.of())
                .join();
        assertThat(early.statusCode()).isEqualTo(204);
        assertEvents(claims);

        nodes.advance("first", "PT1H30M");
        nodes.advance("second", "PT30M30S");
        awaitEvents(claims, "WARNED", "BREACHED", "ESCALATED 1");
        database.deleteJob(database.job(claims.get(0), NEXT_LEVEL));
        nodes.advance("second", "PT1H");
        nodes.advance("first", "PT3H");

        awaitEvents(claims, WHOLE_LADDER);
        assertEach(database.takeOverTasks(claims), claims, "1", "2", "3");
        assertMessages(claims);
    }

    @Test
    @Order(5) // it ends the nodes
    @Requirement({"RSP-04", "T02"})
    void whatFellDueWhileNothingRanIsDeliveredOnceAndMarkedLate() throws SQLException {
        List<String> claims = List.copyOf(nodes.handIn(12));
        // fewer than a node has threads: what is held up must not hold up the rest
        List<String> free = claims.subList(0, claims.size() - THREADS + 1);
        List<String> interrupted = claims.subList(free.size(), claims.size());
        nodes.advance("second", "PT1H30M");
        Set<String> unwarned = nodes.handIn(4);

        CompletableFuture<Void> stopped;
        List<String> waiting;
        try (Connection held = database.hold(interrupted)) {
            database.advance(Duration.ofSeconds(30 * 60 + 30));
            awaitEvents(free, "WARNED", "BREACHED", "ESCALATED 1");
            await().atMost(PATIENCE).until(() -> database.waiting().size() == interrupted.size());
            waiting = database.waiting();
            nodes.named(waiting.get(0)).kill();
            // the other one must not do the work of the killed one before it ends
            stopped = nodes.beginToStop();
            held.rollback();
        }
        stopped.join();
        List<String> missed = interrupted.stream()
                .filter(claim -> !database.events(List.of(claim))
                        .getOrDefault(claim, List.of())
                        .contains("BREACHED"))
                .toList();
        assertThat(missed)
                .as("what the stopped node had begun it ended")
                .hasSize(Collections.frequency(waiting, waiting.get(0)));
        assertEvents(unwarned);
        database.advance(Duration.ofHours(26));
        nodes.start(Duration.ofSeconds(90), "third");

        awaitEvents(claims, WHOLE_LADDER);
        awaitEvents(unwarned, WHOLE_LADDER);
        assertEach(database.takeOverTasks(claims), claims, "1", "2", "3");
        assertEach(database.takeOverTasks(unwarned), unwarned, "1", "2", "3");
        assertEach(database.lateEvents(unwarned), unwarned, WHOLE_LADDER);
        assertEach(database.lateEvents(missed), missed, WHOLE_LADDER);
        assertEach(database.lateEvents(free), free, "WARNED", "ESCALATED 2", "ESCALATED 3");
        assertEach(database.executions(claims, BREACH), claims, "1");
        assertMessages(claims);
        assertMessages(unwarned);
        assertThat(database.count("act_ru_incident")).isZero();
        assertThat(nodes.errors()).isEmpty();
    }

    private void awaitWaiting(List<String> first, List<String> second) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(database.waiting())
                        .containsExactlyInAnyOrderElementsOf(
                                Stream.of(first, second).flatMap(List::stream).toList()));
    }

    @Test
    @Order(6)
    @Requirement("SEC-02")
    void logsAreEventsThatNameNeitherPeopleNorSecrets() {
        List<JsonNode> events = nodes.events().toList();

        assertThat(events)
                .hasSizeGreaterThan(50)
                .extracting(JsonNode::toString)
                .noneMatch(event -> event.contains("王芳") || event.contains("13800000000"))
                .noneMatch(event -> event.contains(Nodes.KEY) || event.contains(Nodes.TOKEN));
    }

    private void awaitEvents(Collection<String> claims, String... events) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> assertEvents(claims, events));
    }

    private void assertEvents(Collection<String> claims, String... events) {
        assertEach(database.events(claims), claims, events);
    }

    /** Asserts that each message about a promise was written once and sent once, a killed node's after its lease too. */
    private void assertMessages(Collection<String> claims) {
        await().atMost(PATIENCE.multipliedBy(2))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertEach(
                        database.messages(claims),
                        claims,
                        "promise-warning 1",
                        "promise-escalation 1",
                        "promise-escalation 1",
                        "promise-escalation 1"));
    }

    private static void assertEach(Map<String, List<String>> found, Collection<String> claims, String... expected) {
        assertThat(found).containsOnlyKeys(claims);
        assertThat(found).allSatisfy((claim, list) -> assertThat(list).containsExactly(expected));
    }
}
