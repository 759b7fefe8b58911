package io.aftersales.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.problems.Refused;
import io.aftersales.testing.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The row of a promise is always what its events say, in whatever order things happened to it. */
@IntegrationTest
class RecordedStateTest {

    private static final int PROMISES = 40;
    private static final int ATTEMPTS = 12;

    @Autowired
    private CommitmentLedger ledger;

    @Autowired
    private EscalationDesk desk;

    @Autowired
    private Commitments commitments;

    @Autowired
    private CommitmentEvents events;

    @Autowired
    private Clock clock;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20261122, 7, 4711})
    void replayingTheEventsGivesTheRow(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < PROMISES; i++) {
            String subject = "CL-" + UUID.randomUUID();
            CommitmentKind kind = List.of(
                            CommitmentKind.RESPONSE,
                            CommitmentKind.EXPENSE_PAYMENT,
                            CommitmentKind.COMPLAINT_RESOLUTION)
                    .get(random.nextInt(3));
            // some are due, some almost, some not
            Instant from = clock.instant().minus(Duration.ofHours(random.nextInt(24 * 30)));
            UUID id = ledger.promise(new Promise(subject, kind, from, random.nextBoolean(), "APPLIANCE", null))
                    .id();

            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                attempt(random.nextInt(9), subject, kind, id);
            }

            List<CommitmentEvent> happened = events.of(id);
            assertThat(CommitmentState.of(happened))
                    .as("%s with %s", kind, happened)
                    .isEqualTo(commitments.get(id).state());
        }
    }

    private void attempt(int what, String subject, CommitmentKind kind, UUID id) {
        Instant now = clock.instant();
        try {
            switch (what) {
                case 0 -> desk.warn(id, "service-desk");
                case 1 -> desk.breach(id);
                case 2 -> desk.escalate(id);
                case 3 -> desk.takeOver(id, 1, "supervisor", null);
                case 4 -> ledger.pause(id, "waiting", "desk");
                case 5 -> ledger.resume(id, "desk");
                case 6 -> ledger.extend(id, now.plus(Duration.ofDays(60)), "part is late", now, "desk");
                case 7 -> ledger.meet(subject, kind, now, "desk");
                default -> ledger.tighten(id, new Promise(subject, kind, now, true, "APPLIANCE", null));
            }
        } catch (Refused | IllegalStateException notAllowedNow) {
            assertThat(notAllowedNow).hasMessageMatching("(?s).*(commitments\\.|cannot become).*");
        }
    }
}
