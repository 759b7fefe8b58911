package io.aftersales.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kills nodes with SIGKILL at random moments while clients hand in cases and have expenses paid, promises are escalated
 * and mails go out; {@link RunSettings} says how often.
 */
@Tag("chaos")
class KilledNodesTest {

    private static final int CLIENTS = 4;
    private static final Duration PACE = Duration.ofSeconds(3);
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final int KILLS_PER_MOVE = 3;
    private static final int KILLS_PER_BLACKOUT = 25;
    private static final Duration LATEST = Duration.ofSeconds(60);

    private final RunSettings settings = RunSettings.asked();
    private final Random random = new Random(settings.seed());
    private final Ledger ledger = new Ledger();
    private final List<Instant> kills = new CopyOnWriteArrayList<>();
    private final ExecutorService starters = Executors.newCachedThreadPool();

    @Test
    void nothingIsLostAndNothingIsDouble() throws IOException {
        try (Installation installation = new Installation()) {
            List<String> names = IntStream.range(0, settings.nodes())
                    .mapToObj(index -> "node" + index)
                    .toList();
            // the first one makes the tables and models
            installation.start(names.get(0));
            names.stream().skip(1).forEach(name -> begin(installation, name));
            Instant start = now();
            List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(index -> new Client(installation, ledger, settings.seed() + 1 + index, PACE))
                    .map(client -> CompletableFuture.runAsync(client, starters))
                    .toList();
            storm(installation, start);
            Duration took = Duration.between(start, now());
            installation.closeToClients();
            clients.forEach(CompletableFuture::join);
            awaitReady(installation, settings.nodes());
            Recovery.awaitAll(installation);

            Map<String, List<String>> differences = new Comparison(installation, ledger).differences();
            Lateness jobs = Lateness.ofJobs(installation.database().jdbc(), installation.clock(), kills);
            Lateness messages =
                    Lateness.ofMessages(installation.database().jdbc(), installation.clock(), kills);
            report(installation, took, differences, jobs, messages).write(settings.report());

            assertThat(differences).allSatisfy((criterion, found) ->
                    assertThat(found).as(criterion).isEmpty());
            assertThat(jobs.latest()).as("jobs: %s", jobs).isLessThanOrEqualTo(LATEST);
            assertThat(messages.latest()).as("messages: %s", messages).isLessThanOrEqualTo(LATEST);
        } finally {
            starters.shutdownNow();
        }
    }

    private void storm(Installation installation, Instant start) {
        while (kills.size() < settings.kills()
                && Duration.between(start, now()).compareTo(settings.longest()) < 0) {
            awaitReady(installation, 2);
            LockSupport.parkNanos((long) (LONGEST_LIFE.toNanos() * random.nextDouble()));
            if (kills.size() % KILLS_PER_MOVE == 0) {
                installation.advance(Duration.ofMinutes(10 + random.nextInt(40)));
            }
            List<String> ready = new ArrayList<>(installation.ready());
            boolean all = kills.size() % KILLS_PER_BLACKOUT == KILLS_PER_BLACKOUT - 1;
            List<String> victims = all ? ready : List.of(ready.get(random.nextInt(ready.size())));
            for (String victim : victims) {
                kills.add(now());
                installation.kill(victim);
                begin(installation, victim);
            }
        }
    }

    private void begin(Installation installation, String name) {
        starters.execute(() -> installation.start(name));
    }

    private static void awaitReady(Installation installation, int count) {
        while (installation.ready().size() < count) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private ChaosReport report(
            Installation installation,
            Duration took,
            Map<String, List<String>> differences,
            Lateness jobs,
            Lateness messages) {
        List<String> mails = installation.mail().received();
        ChaosReport report = new ChaosReport("Nodes killed at random moments");
        report.line("- seed %d, %d kills with SIGKILL of %d nodes in %d s; 1,000 take %.1f hours here"
                .formatted(
                        settings.seed(),
                        kills.size(),
                        settings.nodes(),
                        took.toSeconds(),
                        took.toSeconds() * 1000.0 / Math.max(1, kills.size()) / 3600));
        report.line("- clients were told: " + ledger);
        report.line("- requests: %d, of them repeated: %d".formatted(ledger.requests(), ledger.repetitions()));
        report.line("- mails received: %d, of them again under the same Message-ID: %d"
                .formatted(mails.size(), mails.size() - mails.stream().distinct().count()));
        report.line("- jobs after they were due, or after the last kill while they waited: " + jobs);
        report.line("- messages likewise: " + messages);
        report.criteria(differences);
        return report;
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }
}
