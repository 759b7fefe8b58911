package io.aftersales.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.nodes.SharedDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the criteria are met.
 *
 * @param differences by criterion what contradicts it
 * @param jobs how late they were after they were due, or after the last fault or its end while they waited
 * @param messages likewise
 */
record Verdict(
        Ledger ledger, List<String> mails, Map<String, List<String>> differences, Lateness jobs, Lateness messages) {

    private static final Duration LATEST = Duration.ofSeconds(60);

    /** Lets everything come to rest, and compares. */
    static Verdict of(Installation installation, Ledger ledger, List<Instant> faults) {
        Recovery.awaitAll(installation);
        return of(installation.database(), installation.mail().received(), ledger, installation.clock(), faults);
    }

    /** Compares what has come to rest. */
    static Verdict of(
            SharedDatabase database, List<String> mails, Ledger ledger, WallClock clock, List<Instant> faults) {
        JdbcClient jdbc = database.jdbc();
        return new Verdict(
                ledger,
                mails,
                new Comparison(database, mails, ledger).differences(),
                Lateness.ofJobs(jdbc, clock, faults),
                Lateness.ofMessages(jdbc, clock, faults));
    }

    void assertMet() {
        assertNothingLostOrDouble();
        assertThat(jobs.latest()).as("jobs: %s", jobs).isLessThanOrEqualTo(LATEST);
        assertThat(messages.latest()).as("messages: %s", messages).isLessThanOrEqualTo(LATEST);
    }

    void assertNothingLostOrDouble() {
        assertThat(differences)
                .allSatisfy(
                        (criterion, found) -> assertThat(found).as(criterion).isEmpty());
    }

    /** Adds what was found to a report. */
    void tell(ChaosReport report) {
        report.line("- clients were told: " + ledger);
        report.line("- requests: %d, of them repeated: %d".formatted(ledger.requests(), ledger.repetitions()));
        report.line("- mails received: %d, of them again under the same Message-ID: %d"
                .formatted(
                        mails.size(), mails.size() - mails.stream().distinct().count()));
        report.line("- jobs after they were due, or after the last fault or its end while they waited: " + jobs);
        report.line("- messages likewise: " + messages);
        report.criteria(differences);
    }
}
