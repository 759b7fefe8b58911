package io.aftersales.chaos;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One node five minutes ahead, one five minutes behind, each in a zone of its own with summer time, and a clock that jumps
 * forwards and backwards.
 */
@Tag("chaos")
class WrongClocksTest {

    private static final int JUMPS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void nothingIsLostAndNothingIsDouble() throws IOException {
        RunSettings settings = RunSettings.asked();
        Random random = new Random(settings.seed());
        try (Installation installation = new Installation()) {
            installation.start("right");
            installation.makeClocksWrong();
            installation.start("ahead", Map.of(), List.of("-Duser.timezone=America/New_York"));
            installation.start("behind", Map.of(), List.of("-Duser.timezone=Australia/Lord_Howe"));
            Fleet fleet = Fleet.start(installation, settings);
            for (int jump = 0; jump < JUMPS; jump++) {
                awaitMore(fleet, 6);
                boolean back = jump % 4 == 3;
                installation.advance(Duration.ofMinutes(back ? -10 : 5 + random.nextInt(60)));
            }
            Verdict verdict = Verdict.of(installation, fleet.end(), List.of());

            ChaosReport report = new ChaosReport("Wrong clocks");
            report.line("- seed %d, %d jumps, of them %d backwards".formatted(settings.seed(), JUMPS, JUMPS / 4));
            verdict.tell(report);
            report.write(settings.reports().resolve("wrong-clocks.md"));
            verdict.assertNothingLostOrDouble();
        }
    }

    private static void awaitMore(Fleet fleet, int cases) {
        long before = fleet.requests();
        await().atMost(PATIENCE).until(() -> fleet.requests() >= before + cases);
    }
}
