package io.aftersales.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators watch is there, under the names that their tools ask for. */
@IntegrationTest
@Requirement("SEC-05")
class OperatingMetricsTest {

    /** A day in which no other test lives. */
    private static final Instant THEN = Instant.parse("2019-05-20T04:00:00Z");

    private static final Duration LATE = Duration.ofMinutes(3);

    @Autowired
    private OperatingState state;

    @Autowired
    private OperatingMetrics metrics;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Test
    void everyNameInDashboardAndAlertsIsExported() throws Exception {
        state.look();
        metrics.show();
        http.getForEntity("/actuator/info", String.class);
        String scrape = http.withBasicAuth("admin", "admin").getForObject("/actuator/prometheus", String.class);

        Set<String> asked = new TreeSet<>();
        WatchedNames.panels().forEach(expression -> asked.addAll(WatchedNames.of(expression)));
        WatchedNames.alerts().values().forEach(expression -> asked.addAll(WatchedNames.of(expression)));
        // by Prometheus itself, and by backup.sh
        asked.removeAll(Set.of("up", "aftersales_backup_timestamp_seconds"));

        assertThat(asked).hasSizeGreaterThan(15);
        assertThat(WatchedNames.exported(scrape)).containsAll(asked);
    }

    @Test
    void theNumbersAreForOperatorsOnly() {
        assertThat(http.getForEntity("/actuator/prometheus", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.withBasicAuth("desk", "desk")
                        .getForEntity("/actuator/prometheus", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void promisesOfTheDayAreCountedByWhatBecameOfThem() {
        promise("MET", THEN.minusSeconds(1), "met_at");
        promise("BREACHED", THEN.minus(Duration.ofHours(24)), "breached_at");
        promise("MET", THEN.minus(Duration.ofHours(24)).minusSeconds(1), "met_at");
        promise("RUNNING", THEN, null);
        promise("RUNNING", THEN.plus(Duration.ofHours(4)).minusSeconds(1), null);
        OperatingState then = new OperatingState(dataSource, Clock.fixed(THEN, ZoneOffset.UTC), LATE);

        then.look();

        assertThat(then.value(Watched.PROMISES_OF_LAST_DAY, "kept")).isOne();
        assertThat(then.value(Watched.PROMISES_OF_LAST_DAY, "broken")).isOne();
        assertThat(then.value(Watched.PROMISES, "due_soon")).isEqualTo(2);
        assertThat(then.value(Watched.PROMISES, "broken")).isPositive();
        assertThat(then.value(Watched.ESCALATIONS, "2")).isPositive();
    }

    /** Ladders end at the first, second or third level. */
    @Test
    void promisesWithNoFurtherLevelAreCountedWhateverTheirLadder() {
        OperatingState then = new OperatingState(dataSource, Clock.fixed(THEN, ZoneOffset.UTC), LATE);
        then.look();
        long before = then.value(Watched.ESCALATIONS, "last");
        UUID waiting = promise("BREACHED", THEN, "breached_at");
        promise("BREACHED", THEN, "breached_at");
        jdbc.sql("update commitment set next_level_at = due_at where id = ?")
                .param(waiting)
                .update();

        then.look();

        assertThat(then.value(Watched.ESCALATIONS, "last")).isEqualTo(before + 1);
    }

    /** Nobody has to look at them for that: the watch that should do so may hang. */
    @Test
    void promisesWhoseStepIsMissingAreCountedByTheLedgerAlone() {
        OperatingState then = new OperatingState(dataSource, Clock.fixed(THEN, ZoneOffset.UTC), LATE);
        then.look();
        long before = then.value(Watched.PROMISES, "step_missing");
        UUID unwarned = promise("RUNNING", THEN.plus(Duration.ofHours(5)), null);
        UUID unescalated = promise("BREACHED", THEN, "breached_at");
        UUID stillInTime = promise("RUNNING", THEN.plus(Duration.ofHours(5)), null);
        stepAt(unwarned, THEN.minus(LATE).minusMillis(1));
        stepAt(unescalated, THEN.minus(LATE).minusMillis(1));
        stepAt(stillInTime, THEN.minus(LATE));

        then.look();

        assertThat(then.value(Watched.PROMISES, "step_missing")).isEqualTo(before + 2);
        List.of(unwarned, unescalated, stillInTime).forEach(promise -> stepAt(promise, null));
    }

    @Test
    void numbersStayAndGrowOldWhileTheDatabaseIsGone() throws Exception {
        OperatingState gone = new OperatingState(new UnreachableDatabase(), Clock.systemUTC(), LATE);

        gone.look();

        assertThat(gone.values(Watched.JOBS)).isEmpty();
        assertThat(gone.age()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"commitment_open", "commitment_broken", "commitment_next_step", "outbox_message_failed", "ix_job_failed"
    })
    void whatIsReadEveryFewSecondsHasItsIndex(String index) {
        assertThat(jdbc.sql("select count(*) from pg_indexes where indexname = ?")
                        .param(index)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void everyAlertIsExplainedToOperators() throws Exception {
        String guide = Files.readString(Path.of("docs", "operations.md"));

        for (String alert : WatchedNames.alerts().keySet()) {
            assertThat(guide).contains("### " + alert + "\n");
        }
    }

    @Test
    void theReaderOfExpressionsFindsNamesOnly() {
        assertThat(WatchedNames.of("sum by (type) (rate(some_total{a=\"b}c\"}[5m])) > 3 and on (x) other offset 5m"))
                .isEqualTo(new TreeSet<>(List.of("other", "some_total")));
    }

    @Test
    void healthShowsItsPartsToOperatorsOnly() {
        ResponseEntity<String> stranger = http.getForEntity("/actuator/health", String.class);
        ResponseEntity<String> operator =
                http.withBasicAuth("admin", "admin").getForEntity("/actuator/health", String.class);

        assertThat(stranger.getBody()).doesNotContain("components");
        assertThat(operator.getBody())
                .contains("\"db\"", "\"jobExecutor\"", "\"jobs\"", "\"messages\"", "\"mail\"", "\"mailbox\"")
                .contains("\"diskSpace\"", "\"calendar\"", "delaySeconds");
    }

    @Test
    void readinessAsksTheDatabaseAndNoMailServer() {
        String readiness =
                http.withBasicAuth("admin", "admin").getForObject("/actuator/health/readiness", String.class);

        assertThat(readiness).contains("\"db\"").doesNotContain("mail", "calendar", "jobs");
    }

    private void stepAt(UUID promise, @Nullable Instant time) {
        jdbc.sql("update commitment set next_step_at = :time where id = :id")
                .param("time", time == null ? null : time.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", promise)
                .update();
    }

    private UUID promise(String status, Instant dueAt, @Nullable String ended) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into commitment (id, subject, kind, clause, requirement, urgent, product_line, started_at, amount,
                    unit, calendar_version, ladder, pausable, extension_limit, warn_amount, warn_unit, promised_due_at,
                    due_at, warn_at, provisional, status, escalated_level, extensions, version%s)
                values (:id, :subject, 'RESPONSE', 'T02', 'RSP-04', false, 'SMART_HOME', :due, 1,
                    'HOURS', 'CN-2026+0', 'x', false, 0, 0, 'HOURS', :due,
                    :due, :due, false, :status, 2, 0, 1%s)
                """.formatted(ended == null ? "" : ", " + ended, ended == null ? "" : ", :due"))
                .param("id", id)
                .param("subject", "OP-" + UUID.randomUUID())
                .param("due", dueAt.atOffset(ZoneOffset.UTC))
                .param("status", status)
                .update();
        return id;
    }
}
