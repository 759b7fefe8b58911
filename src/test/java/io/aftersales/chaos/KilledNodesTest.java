package io.aftersales.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kills nodes with SIGKILL at random moments while clients hand in cases and have expenses paid, promises are escalated
 * and mails go out; {@link RunSettings} says how often.
 */
@Tag("chaos")
class KilledNodesTest {

    private static final Duration LONGEST_LIFE = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int KILLS_PER_MOVE = 3;
    private static final int KILLS_PER_BLACKOUT = 25;

    private final RunSettings settings = RunSettings.asked();
    private final Random random = new Random(settings.seed());
    private final List<Instant> kills = new CopyOnWriteArrayList<>();
    private final ExecutorService starters = Executors.newCachedThreadPool();

    @Test
    @SuppressWarnings("try") // it only has to be closed
    void nothingIsLostAndNothingIsDouble() throws Exception {
        try (Installation installation = new Installation();
                AutoCloseable noMoreStarts = starters::shutdownNow) {
            List<String> names = IntStream.range(0, settings.nodes())
                    .mapToObj(index -> "node" + index)
                    .toList();
            installation.prepare();
            names.forEach(name -> begin(installation, name));
            awaitReady(installation, 1);
            Instant start = now();
            Fleet fleet = Fleet.start(installation, settings);
            storm(installation, start);
            Duration took = Duration.between(start, now());
            Ledger ledger = fleet.end();
            awaitReady(installation, settings.nodes());

            Verdict verdict = Verdict.of(installation, ledger, kills);

            report(took, verdict).write(settings.reports().resolve("killed-nodes.md"));
            verdict.assertMet();
        }
    }

    private void storm(Installation installation, Instant start) {
        while (kills.size() < settings.kills() && Duration.between(start, now()).compareTo(settings.longest()) < 0) {
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
        starters.execute(() -> {
            try {
                installation.start(name);
            } catch (ConditionTimeoutException slow) {
                installation.kill(name);
                begin(installation, name);
            }
        });
    }

    private static void awaitReady(Installation installation, int count) {
        await().atMost(PATIENCE)
                .pollInterval(LOOK_AGAIN)
                .until(() -> installation.ready().size() >= count);
    }

    private ChaosReport report(Duration took, Verdict verdict) {
        ChaosReport report = new ChaosReport("Nodes killed at random moments");
        report.line("- seed %d, %d kills with SIGKILL of %d nodes in %d s; 1,000 take %.1f hours here"
                .formatted(
                        settings.seed(),
                        kills.size(),
                        settings.nodes(),
                        took.toSeconds(),
                        took.toSeconds() * 1000.0 / Math.max(1, kills.size()) / 3600));
        verdict.tell(report);
        return report;
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }
}
