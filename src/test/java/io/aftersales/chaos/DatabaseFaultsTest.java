package io.aftersales.chaos;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database is cut off, stalled, slow, silent, stopped, killed and full; the mail server is down. */
@Tag("chaos")
class DatabaseFaultsTest {

    private static final Duration UNREACHABLE = Duration.ofSeconds(30);
    private static final Duration MAIL_DOWN = Duration.ofSeconds(200);
    private static final Duration BETWEEN = Duration.ofSeconds(20);
    private static final Duration MOVE = Duration.ofMinutes(31);

    private final RunSettings settings = RunSettings.asked();
    private final List<Instant> recoveries = new ArrayList<>();
    private final ChaosReport report = new ChaosReport("Faults of the database and of the mail server");

    @Test
    void nothingIsLostAndNothingIsDouble() throws IOException {
        try (Installation installation = new Installation()) {
            report.line("- seed %d".formatted(settings.seed()));
            installation.start("first");
            Disk disk = new Disk(installation.database().jdbc());
            installation.start("second");
            Fleet fleet = Fleet.start(installation, settings);
            for (Map.Entry<String, Fault> fault : faults(installation, disk).entrySet()) {
                sleep(BETWEEN);
                installation.advance(MOVE);
                Instant from = now();
                fault.getValue().happen();
                recoveries.add(now());
                report.line("- %s, for %d s"
                        .formatted(fault.getKey(), Duration.between(from, now()).toSeconds()));
            }
            sleep(BETWEEN);
            Verdict verdict = Verdict.of(installation, fleet.end(), recoveries);

            verdict.tell(report);
            report.write(settings.reports().resolve("database-faults.md"));
            verdict.assertMet();
        }
    }

    private static Map<String, Fault> faults(Installation installation, Disk disk) {
        DatabaseLine line = installation.line();
        ChaosDatabase server = installation.server();
        Map<String, Fault> faults = new LinkedHashMap<>();
        faults.put("unreachable: connections are ended and refused", during(line::cut, UNREACHABLE, line::open));
        faults.put("stalled: nothing passes, then everything", during(line::stall, UNREACHABLE, line::open));
        faults.put(
                "slow: 100 ms for each piece",
                during(() -> line.slow(Duration.ofMillis(100)), UNREACHABLE, line::open));
        faults.put("silent: open connections never answer again, new ones do", line::lose);
        faults.put("stopped and started", during(server::stop, Duration.ofSeconds(5), server::startAgain));
        faults.put("killed with SIGKILL and started", during(server::kill, Duration.ofSeconds(5), server::startAgain));
        faults.put(
                "disk full (emulated: every insert and update fails with 53100)",
                during(disk::fill, UNREACHABLE, disk::free));
        faults.put("mail server down", during(installation.mail()::down, MAIL_DOWN, installation.mail()::up));
        return faults;
    }

    private static Fault during(Fault begin, Duration duration, Fault end) {
        return () -> {
            begin.happen();
            sleep(duration);
            end.happen();
        };
    }

    private static void sleep(Duration duration) {
        Instant end = now().plus(duration);
        while (now().isBefore(end)) {
            LockSupport.parkNanos(Duration.between(now(), end).toNanos());
        }
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }

    @FunctionalInterface
    private interface Fault {
        void happen() throws IOException;
    }
}
