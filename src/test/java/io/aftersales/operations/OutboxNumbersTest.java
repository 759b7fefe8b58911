package io.aftersales.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Which messages are late, and which wait for good reason; each test is rolled back. */
@IntegrationTest
@Transactional
@Requirement("SEC-05")
class OutboxNumbersTest {

    /** A day before those in which other tests live. */
    private static final Instant NOW = Instant.parse("2019-03-04T06:00:00Z");

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private OperatingState state;

    @BeforeEach
    void begin() {
        jdbc.sql("update outbox_message set status = 'SENT' where status = 'QUEUED'")
                .update();
        state = new OperatingState(dataSource, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ZERO);
    }

    @Test
    void aMessageThatNobodyTriesIsLateSinceItWasDue() {
        message(Duration.ofHours(9), Duration.ofMinutes(-7), 0, null);

        assertThat(delay()).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void oneWhoseServerGivesNoAnswerIsLateSinceItsFirstAttempt() {
        UUID id = message(Duration.ofHours(9), Duration.ofMinutes(30), 3, "EMAIL");
        attempt(id, Duration.ofMinutes(20));
        attempt(id, Duration.ofMinutes(5));

        assertThat(delay()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void whatFailedBeforeItWasQueuedAnewCountsNoMore() {
        UUID id = message(Duration.ofDays(2), Duration.ofMinutes(30), 9, "EMAIL");
        attempt(id, Duration.ofHours(30));
        attempt(id, Duration.ofMinutes(4));
        jdbc.sql("update outbox_message set requeued_at = :at where id = :id")
                .param("at", NOW.minus(Duration.ofMinutes(10)).atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();

        assertThat(delay()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void whatWaitsForTheMorningIsNotLateAlthoughAMailCameBack() {
        message(Duration.ofHours(9), Duration.ofHours(2), 1, null);

        assertThat(delay()).isZero();
    }

    @Test
    void whatAServerPutOffIsCountedAndNotLate() {
        message(Duration.ofHours(9), Duration.ofMinutes(30), 4, null);
        message(Duration.ofHours(9), Duration.ofMinutes(30), 4, "EMAIL");
        message(Duration.ofHours(9), Duration.ofMinutes(30), 0, null);

        state.look();

        assertThat(state.value(Watched.MESSAGES, "put_off")).isOne();
        assertThat(state.value(Watched.MESSAGES, "waiting")).isEqualTo(3);
    }

    @Test
    void groupsWithoutAnAddressAreNamed() {
        recorded(message(Duration.ofHours(9), Duration.ZERO, 1, null));
        recorded(message(Duration.ofHours(23), Duration.ZERO, 1, null));
        recorded(message(Duration.ofHours(24), Duration.ZERO, 1, null));
        message(Duration.ofHours(9), Duration.ZERO, 0, null);

        state.look();

        assertThat(state.values(Watched.UNADDRESSED)).isEqualTo(Map.of("finance", 2L));
    }

    private void recorded(UUID message) {
        jdbc.sql("update outbox_message set status = 'RECORDED' where id = ?")
                .param(message)
                .update();
    }

    private Duration delay() {
        state.look();
        return Duration.ofSeconds(state.value(Watched.MESSAGE_DELAY, "oldest"));
    }

    private UUID message(Duration age, Duration untilNext, int attempts, @Nullable String heldBy) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into outbox_message (id, template, subject, occasion, staff_group, channel, locale, facts,
                    created_at, status, next_attempt_at, attempts, held_by)
                values (:id, 'customer-wrote', :subject, '1', 'finance', 'EMAIL', 'EN', '{}', :created, 'QUEUED', :next,
                    :attempts, :held)
                """)
                .param("id", id)
                .param("subject", "ON-" + id)
                .param("created", NOW.minus(age).atOffset(ZoneOffset.UTC))
                .param("next", NOW.plus(untilNext).atOffset(ZoneOffset.UTC))
                .param("attempts", attempts)
                .param("held", heldBy)
                .update();
        return id;
    }

    private void attempt(UUID id, Duration ago) {
        jdbc.sql(
                        "insert into delivery_attempt (message_id, at, outcome, detail) values (:id, :at, 'FAILED', 'no answer')")
                .param("id", id)
                .param("at", NOW.minus(ago).atOffset(ZoneOffset.UTC))
                .update();
    }
}
