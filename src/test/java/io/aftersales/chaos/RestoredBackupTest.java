package io.aftersales.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aftersales.deployment.LocalPostgres;
import io.aftersales.nodes.Nodes;
import io.aftersales.nodes.SharedDatabase;
import io.aftersales.testing.ApplicationNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node dies with its database, and another one goes on with the last backup, which was made while it worked. */
@Tag("chaos")
class RestoredBackupTest {

    private static final Path BACKUP = Path.of("docs", "operations", "backup.sh");
    private static final Path RESTORE = Path.of("docs", "operations", "restore.sh");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> WHOLE_LADDER =
            List.of("WARNED", "BREACHED", "ESCALATED 1", "ESCALATED 2", "ESCALATED 3");

    private final Applications applications =
            new Applications(new Random(RunSettings.asked().seed()));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void whatWasConfirmedBeforeTheBackupGoesOnAndWhatCameLaterIsFiledAnewWhenItIsSentAgain() throws Exception {
        Optional<Path> binaries = LocalPostgres.binaries();
        assumeTrue(binaries.isPresent(), "PostgreSQL with pg_dump is not installed");
        try (LocalPostgres server = LocalPostgres.start(binaries.orElseThrow(), directory)) {
            execute(server, "create database aftersales");
            Map<String, Sent> kept = new LinkedHashMap<>();
            Map<String, Sent> lost = new LinkedHashMap<>();
            String dump;
            try (Nodes nodes = nodes(server, "aftersales")) {
                ApplicationNode node =
                        nodes.begin("before", Map.of(), List.of()).awaitReady();
                handIn(node, kept, 4);
                dump = output(server.run(
                        BACKUP, "aftersales", directory.resolve("dumps").toString()));
                handIn(node, lost, 2);
                node.kill();
            }
            execute(server, "create database restored");
            output(server.run(RESTORE, "restored", dump.strip()));

            SharedDatabase restored = new SharedDatabase(server.url("restored"), UnaryOperator.identity());
            try (Nodes nodes = nodes(server, "restored")) {
                ApplicationNode node = nodes.begin("after", Map.of(), List.of()).awaitReady();
                kept.forEach((number, sent) -> assertThat(number(node, sent)).isEqualTo(number));
                Map<String, Sent> anew = new HashMap<>();
                lost.values().forEach(sent -> anew.put(number(node, sent), sent));
                restored.advance(Duration.ofHours(8));

                assertThat(anew)
                        .hasSameSizeAs(lost)
                        .doesNotContainKeys(lost.keySet().toArray(String[]::new));
                await().atMost(PATIENCE).untilAsserted(() -> {
                    assertThat(restored.events(kept.keySet()).values()).containsOnly(WHOLE_LADDER);
                    assertThat(restored.events(anew.keySet()).values()).containsOnly(WHOLE_LADDER);
                });
                assertThat(restored.count("claim")).isEqualTo(kept.size() + anew.size());
                assertThat(restored.count("act_hi_procinst where proc_def_key_ = 'claim-intake'"))
                        .isEqualTo(kept.size() + anew.size());
                assertThat(restored.count("act_ru_incident")).isZero();
            }
        }
    }

    private static Nodes nodes(LocalPostgres server, String database) {
        return new Nodes(new SharedDatabase(server.url(database), UnaryOperator.identity()), Map.of());
    }

    private void handIn(ApplicationNode node, Map<String, Sent> told, int count) {
        for (int i = 0; i < count; i++) {
            Sent sent = new Sent(applications.key(), applications.claim());
            told.put(number(node, sent), sent);
        }
    }

    private static String number(ApplicationNode node, Sent sent) {
        HttpResponse<String> answer = node.post("", "/api/claims", sent.claim(), "Idempotency-Key", sent.key())
                .join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return ApplicationNode.json(answer).path("number").asText();
    }

    private static String output(LocalPostgres.Ran ran) {
        assertThat(ran.status()).as(ran.output()).isZero();
        return ran.output();
    }

    private static void execute(LocalPostgres server, String statement) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    /** A claim that can be sent again under its key. */
    private record Sent(String key, Map<String, Object> claim) {}
}
