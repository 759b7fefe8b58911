package io.aftersales.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kills nodes with SIGKILL at random moments while clients hand in cases and have expenses paid, promises are escalated
 * and mails go out; {@link RunSettings} says how often.
 */
@Tag("chaos")
class KilledNodesTest {

    private final RunSettings settings = RunSettings.asked();

    @Test
    void nothingIsLostAndNothingIsDouble() throws Exception {
        try (Installation installation = new Installation();
                Storm storm = new Storm(installation, settings)) {
            installation.prepare();
            IntStream.range(0, settings.nodes()).forEach(index -> storm.begin("node" + index));
            installation.awaitReady(1);
            Instant start = now();
            Fleet fleet = Fleet.start(installation, settings);
            storm.blow();
            Duration took = Duration.between(start, now());
            Ledger ledger = fleet.end();
            installation.awaitReady(settings.nodes());

            Verdict verdict = Verdict.of(installation, ledger, storm.faults());

            report(took, storm, verdict).write(settings.reports().resolve("killed-nodes.md"));
            verdict.assertMet();
            assertThat(storm.died()).as("nodes that ended unasked").isEmpty();
        }
    }

    private ChaosReport report(Duration took, Storm storm, Verdict verdict) {
        ChaosReport report = new ChaosReport("Nodes killed at random moments");
        report.line("- seed %d, %d kills with SIGKILL of %d nodes in %d s; 1,000 take %.1f hours here"
                .formatted(
                        settings.seed(),
                        storm.kills(),
                        settings.nodes(),
                        took.toSeconds(),
                        took.toSeconds() * 1000.0 / Math.max(1, storm.kills()) / 3600));
        report.line("- of the nodes killed, %d were at work and %d were starting"
                .formatted(storm.killedAtWork(), storm.kills() - storm.killedAtWork()));
        List<Duration> outages =
                storm.outages().stream().map(Outage::length).sorted().toList();
        if (!outages.isEmpty()) {
            report.line("- no node took requests %d times, half of them for up to %.1f s, the longest for %.1f s"
                    .formatted(
                            outages.size(),
                            outages.get((outages.size() - 1) / 2).toMillis() / 1000.0,
                            outages.get(outages.size() - 1).toMillis() / 1000.0));
        }
        report.line("- nodes that ended unasked: %d".formatted(storm.died().size()));
        verdict.tell(report);
        return report;
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }
}
