package io.aftersales.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.customers.ContactDetails.Language;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest(name = "{0} to {1}, at {2}: {3}")
    @CsvSource({
        "21:00, 08:00, 2026-09-18T20:59:59.999,",
        "21:00, 08:00, 2026-09-18T21:00, 2026-09-19T08:00",
        "21:00, 08:00, 2026-09-19T07:59:59.999, 2026-09-19T08:00",
        "21:00, 08:00, 2026-09-19T08:00,",
        "12:00, 14:00, 2026-09-18T11:59,",
        "12:00, 14:00, 2026-09-18T12:00, 2026-09-18T14:00",
        "12:00, 14:00, 2026-09-18T14:00,",
        "08:00, 08:00, 2026-09-18T08:00,",
        "08:00, 08:00, 2026-09-18T23:00,"
    })
    void holdsFromTheFirstMinuteToTheLast(
            LocalTime from, LocalTime to, LocalDateTime at, @Nullable LocalDateTime until) {
        QuietHours hours = new QuietHours(from, to, Set.of(Channel.SMS));

        assertThat(hours.hold(message(null, Map.of()), Channel.SMS, instant(at), OutboxBench.ZONE))
                .isEqualTo(Optional.ofNullable(until).map(QuietHoursTest::instant));
    }

    @Test
    void letsThroughWhatCannotWait() {
        Instant end = Instant.parse("2026-09-19T00:00:00Z");

        assertThat(held(message(null, Map.of("dueAt", end.plusMillis(1))))).isTrue();
        assertThat(held(message(null, Map.of("dueAt", end)))).isFalse();
        assertThat(held(message(null, Map.of("dueAt", Instant.parse("2026-09-18T13:59:59Z")))))
                .as("passed already")
                .isTrue();
        assertThat(held(message(null, Map.of("urgent", "true")))).isFalse();
        assertThat(held(message(null, Map.of("urgent", "false")))).isTrue();
        assertThat(held(message(null, Map.of("oneTimeCode", new Secret("k1:")))))
                .isFalse();
        assertThat(held(message("service-desk", Map.of()))).isFalse();
    }

    @Test
    void holdsOnlyChannelsThatDisturb() {
        QuietHours hours = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), Set.of(Channel.SMS));
        Instant night = instant(LocalDateTime.parse("2026-09-18T22:00"));

        assertThat(hours.hold(message(null, Map.of()), Channel.EMAIL, night, OutboxBench.ZONE))
                .isEmpty();
    }

    private static boolean held(OutboxMessage message) {
        return new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), Set.of(Channel.SMS))
                .hold(message, Channel.SMS, instant(LocalDateTime.parse("2026-09-18T22:00")), OutboxBench.ZONE)
                .isPresent();
    }

    private static OutboxMessage message(@Nullable String group, Map<String, Object> facts) {
        return new OutboxMessage(
                UUID.randomUUID(),
                "claim-closed",
                "CL-1",
                "1",
                group == null ? UUID.randomUUID() : null,
                group,
                null,
                Channel.SMS,
                Language.EN,
                facts,
                Instant.EPOCH,
                Instant.EPOCH,
                MessageStatus.QUEUED,
                1,
                Set.of(),
                null);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(OutboxBench.ZONE).toInstant();
    }
}
