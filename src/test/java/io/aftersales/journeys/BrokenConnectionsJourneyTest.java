package io.aftersales.journeys;

import static java.util.Collections.frequency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.client.ResourceAccessException;

/**
 * The short form of {@code chaos}: the database ends connections in the middle of transactions while cases are handed in
 * and promises are escalated.
 */
@IntegrationTest
class BrokenConnectionsJourneyTest {

    private static final long SEED = 20261129;
    private static final int CLIENTS = 3;
    private static final int CLAIMS_EACH = 4;
    private static final int LEAST_BROKEN = 5;
    private static final int LOOKS_AT_JOBS = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient database;

    @Value("${spring.datasource.url}")
    @SuppressWarnings("NullAway.Init")
    private String url;

    @Test
    @Requirement({"RSP-04", "T02"})
    void whatWasConfirmedIsWholeAndEscalatedOnce() {
        FrontDoor door = new FrontDoor(http);
        long before = claimsOnFile();
        List<String> claims;
        try (Breaker breaker = new Breaker()) {
            List<CompletableFuture<List<String>>> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> CompletableFuture.supplyAsync(() -> handIn(breaker)))
                    .toList();
            claims = clients.stream().flatMap(client -> client.join().stream()).toList();
            database.sql("update demo_clock set ahead_millis = ahead_millis + ?")
                    .param(Duration.ofMinutes(125).toMillis())
                    .update();
            int looks = breaker.looks();
            await().atMost(PATIENCE).until(() -> breaker.looks() >= looks + LOOKS_AT_JOBS);
        }
        // jobs that were broken off wait for their next try by that clock
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            door.advance(Duration.ofSeconds(41));
            assertThat(claims)
                    .allSatisfy(claim ->
                            assertThat(FrontDoor.events(door.promise(claim))).contains("BREACHED", "ESCALATED"));
        });

        assertThat(claims).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(CLIENTS * CLAIMS_EACH);
        assertThat(claims).allSatisfy(claim -> {
            JsonNode promise = door.promise(claim);
            List<String> events = FrontDoor.events(promise);
            List<Integer> levels = FrontDoor.levels(promise);
            assertThat(events).containsOnlyOnce("PROMISED", "BREACHED");
            assertThat(levels)
                    .isEqualTo(IntStream.rangeClosed(1, levels.size()).boxed().toList());
            // a warning that was broken off, and whose next try comes after the breach, is none any more
            assertThat(frequency(events, "WARNED")).isLessThanOrEqualTo(1);
            assertThat(frequency(door.letters(claim), "promise-warning")).isEqualTo(frequency(events, "WARNED"));
            assertThat(count("act_hi_procinst where proc_def_key_ = 'claim-intake' and business_key_ = ?", claim))
                    .isOne();
        });
        assertThat(claimsOnFile() - before).isEqualTo(claims.size());
    }

    /** Until enough has been broken: a quick machine is seldom found in the middle of something. */
    private List<String> handIn(Breaker breaker) {
        List<String> numbers = new ArrayList<>();
        while (numbers.size() < CLAIMS_EACH || breaker.broken() < LEAST_BROKEN) {
            numbers.add(insist(Papers.urgent(Papers.repair())));
        }
        return numbers;
    }

    /** Sends the same until it is confirmed. */
    private String insist(Map<String, Object> claim) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        while (true) {
            try {
                ResponseEntity<JsonNode> answer =
                        http.exchange("/api/claims", HttpMethod.POST, new HttpEntity<>(claim, headers), JsonNode.class);
                if (answer.getStatusCode().value() < 500) {
                    assertThat(answer.getStatusCode().value())
                            .as("%s", answer.getBody())
                            .isEqualTo(201);
                    return FrontDoor.body(answer).path("number").asText();
                }
            } catch (ResourceAccessException none) {
                // no answer, as from a connection kept open that the server has closed: sent again like any other
            }
        }
    }

    private long claimsOnFile() {
        return database.sql("select count(*) from claim").query(Long.class).single();
    }

    private long count(String query, String parameter) {
        return database.sql("select count(*) from " + query)
                .param(parameter)
                .query(Long.class)
                .single();
    }

    /** Ends a connection that is in the middle of a transaction, again and again, chosen by chance. */
    private final class Breaker implements AutoCloseable {

        private final Random random = new Random(SEED);
        private final AtomicBoolean running = new AtomicBoolean(true);
        private final AtomicInteger looks = new AtomicInteger();
        private final AtomicInteger broken = new AtomicInteger();
        private final CompletableFuture<Void> work = CompletableFuture.runAsync(this::run);

        int looks() {
            return looks.get();
        }

        int broken() {
            return broken.get();
        }

        private void run() {
            // with a connection that nobody else uses
            JdbcClient own = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
            while (running.get()) {
                LockSupport.parkNanos((long) (LONGEST_PAUSE.toNanos() * random.nextDouble()));
                broken.addAndGet(own.sql("""
                                select pg_terminate_backend(pid) from pg_stat_activity
                                where datname = current_database() and pid <> pg_backend_pid()
                                    and xact_start is not null
                                order by hashtext(pid::text || ?) limit 1
                                """)
                        .param(random.nextInt())
                        .query(Boolean.class)
                        .list()
                        .size());
                looks.incrementAndGet();
            }
        }

        @Override
        public void close() {
            running.set(false);
            work.join();
        }
    }
}
