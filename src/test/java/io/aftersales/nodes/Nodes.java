package io.aftersales.nodes;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.ApplicationNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The nodes on one database, with fewer threads and shorter pauses than in real life. */
public final class Nodes implements AutoCloseable {

    /** Secrets that no log may show. */
    public static final String KEY = "key-of-the-nodes-key-of-the-nodes-key";

    public static final String TOKEN = "token-of-the-nodes";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SharedDatabase database;
    private final Map<String, String> settings;
    private final List<ApplicationNode> all = new CopyOnWriteArrayList<>();

    /** Starts nothing yet; {@code threads} execute jobs on each node, and as many jobs wait for one of them. */
    Nodes(SharedDatabase database, int threads) {
        this(database, onTest(Integer.toString(threads)));
    }

    /** Starts nothing yet; nodes have these settings beside their database, name and secrets. */
    public Nodes(SharedDatabase database, Map<String, String> settings) {
        this.database = database;
        this.settings = settings;
    }

    private static Map<String, String> onTest(String threads) {
        return Map.of(
                "camunda.bpm.job-execution.core-pool-size",
                threads,
                "camunda.bpm.job-execution.max-pool-size",
                threads,
                "camunda.bpm.job-execution.queue-capacity",
                threads,
                "camunda.bpm.job-execution.max-jobs-per-acquisition",
                threads,
                "camunda.bpm.job-execution.lock-time-in-millis",
                "30000",
                "camunda.bpm.job-execution.wait-time-in-millis",
                "250",
                "camunda.bpm.job-execution.max-wait",
                "1000",
                "aftersales.commitments.reconciliation.interval",
                "PT0.5S");
    }

    /**
     * Starts nodes at the same time and waits until they take requests.
     *
     * @param grace for how long the watch over forgotten promises leaves them to their model
     */
    void start(Duration grace, String... names) {
        Map<String, String> more = Map.of("aftersales.commitments.reconciliation.grace", grace.toString());
        List<ApplicationNode> started =
                Stream.of(names).map(name -> begin(name, more, List.of())).toList();
        started.forEach(ApplicationNode::awaitReady);
    }

    /**
     * Starts a node and returns at once; one of that name that runs no more makes room for it.
     *
     * @param more settings of this node alone
     * @param machine options of its JVM
     */
    public ApplicationNode begin(String name, Map<String, String> more, List<String> machine) {
        Map<String, String> properties = new HashMap<>(settings);
        properties.put("logging.structured.format.console", "ecs");
        properties.put("aftersales.encryption.key", KEY);
        properties.put("aftersales.login.password-iterations", "1000");
        properties.put("aftersales.notifications.receipts.token", TOKEN);
        properties.put("camunda.bpm.generic-properties.properties.hostname", name);
        properties.putAll(more);
        ApplicationNode node = ApplicationNode.start(
                name, Map.of("SPRING_DATASOURCE_URL", database.urlFor(name)), properties, machine);
        all.removeIf(former -> former.name().equals(name) && !former.running());
        all.add(node);
        return node;
    }

    public ApplicationNode named(String name) {
        return all.stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow();
    }

    /** Returns the nodes whose process is there, whether they take requests or not. */
    public List<ApplicationNode> running() {
        return all.stream().filter(ApplicationNode::running).toList();
    }

    /** Hands in urgent claims at the nodes in turn, several at once, and returns their numbers. */
    Set<String> handIn(int count) {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(all.get(i % all.size())
                    .post(
                            "",
                            "/api/claims",
                            urgentClaim(),
                            "Idempotency-Key",
                            UUID.randomUUID().toString()));
        }
        Set<String> numbers = numbers(answers);
        assertThat(numbers).hasSize(count);
        return numbers;
    }

    /** The numbers of the claims that came of it, each once. */
    static Set<String> numbers(List<CompletableFuture<HttpResponse<String>>> answers) {
        List<String> numbers = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.join().statusCode()).as(answer.join().body()).isEqualTo(201);
            numbers.add(ApplicationNode.json(answer.join()).get("number").asText());
        }
        return Set.copyOf(numbers);
    }

    public static Map<String, Object> urgentClaim() {
        String unit = UUID.randomUUID().toString();
        return Map.ofEntries(
                entry("channel", "WEBSITE"),
                entry("kind", "REPAIR"),
                entry("productLine", "SMART_HOME"),
                entry("urgent", true),
                entry("urgencyReason", "LOCKED_OUT"),
                entry("customer", Map.of("name", "王芳", "phone", "+8613800000000", "locale", "zh")),
                entry("product", Map.of("model", "Lock X1", "serialNumber", unit)),
                entry("symptom", "The lock does not open"));
    }

    /** Moves the clock at one node and waits until the others have followed. */
    public void advance(String name, String by) {
        HttpResponse<String> answer = named(name)
                .post("admin", "/api/demo/clock", Map.of("advance", by))
                .join();
        assertThat(answer.statusCode()).isEqualTo(200);
        OffsetDateTime moved = time(answer);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> all.stream()
                        .noneMatch(node ->
                                time(node.get("admin", "/api/demo/clock")).isBefore(moved)));
    }

    private static OffsetDateTime time(HttpResponse<String> answer) {
        return OffsetDateTime.parse(ApplicationNode.json(answer).get("now").asText());
    }

    /** Asks those that still run to end, waits until they begin to, and returns what completes when they have. */
    CompletableFuture<Void> beginToStop() {
        List<ApplicationNode> running = running();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> running.forEach(ApplicationNode::stop));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> running.stream()
                        .allMatch(node -> !node.running() || node.output().contains("Commencing graceful shutdown")));
        return stopped;
    }

    /** What the nodes logged, one event a line. */
    public Stream<JsonNode> events() {
        return all.stream().flatMap(node -> node.output().lines()).map(ApplicationNode::json);
    }

    /** What the nodes logged as errors, but for what was asked of them by hand and is no longer there. */
    List<String> errors() {
        return events().filter(event -> event.at("/log/level").asText().equals("ERROR"))
                .map(JsonNode::toString)
                .filter(event -> !event.contains("No job found with id"))
                .toList();
    }

    @Override
    public void close() {
        all.forEach(ApplicationNode::close);
    }
}
