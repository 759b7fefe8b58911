package io.aftersales.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** Lets an installation come to rest: all time passes that promises need, all that is due has run, all mail is out. */
final class Recovery {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int STEPS_UNTIL_LAST_LEVEL = 14;
    private static final Duration UNTIL_ORDINARY_PROMISES_BREAK = Duration.ofHours(20);

    private static final String NOW = "(clock_timestamp() + (select ahead_millis from demo_clock) * interval '1 ms')";
    private static final String UNFINISHED = """
            select 'job ' || id_ from act_ru_job where retries_ > 0 and suspension_state_ = 1
                and duedate_ <= %1$s at time zone 'UTC' and handler_type_ <> 'history-cleanup'
            union all select 'message ' || id || ' ' || attempts from outbox_message
                where status = 'QUEUED' and next_attempt_at < %1$s + interval '2 hours'
            union all select 'promise ' || subject || ' ' || kind from commitment where next_step_at <= %1$s
            """.formatted(NOW);

    private Recovery() {}

    /** Waits until nothing is due any more. */
    static void awaitAll(Installation installation) {
        awaitNothingDue(installation);
        // step by step: what all promises of a run bring at the same moment would measure the machine
        for (int step = 0; step < STEPS_UNTIL_LAST_LEVEL; step++) {
            installation.advance(STEP);
            awaitNothingDue(installation);
        }
        installation.advance(UNTIL_ORDINARY_PROMISES_BREAK);
        awaitNothingDue(installation);
    }

    static void awaitNothingDue(Installation installation) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(unfinished(installation)).isEmpty());
    }

    private static List<String> unfinished(Installation installation) {
        return installation
                .database()
                .jdbc()
                .sql(UNFINISHED + " limit 20")
                .query(String.class)
                .list();
    }
}
