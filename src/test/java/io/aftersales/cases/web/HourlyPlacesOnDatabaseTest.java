package io.aftersales.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.MovingClock;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes count together, on the real database. */
@IntegrationTest
@Requirement("SEC-03")
class HourlyPlacesOnDatabaseTest {

    private static final String KIND = "test";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PersonalDataCipher cipher;

    private final MovingClock clock = new MovingClock("2026-11-28T04:00:00Z");
    private final String whose = UUID.randomUUID().toString();

    @SuppressWarnings("NullAway.Init")
    private HourlyPlaces one;

    @SuppressWarnings("NullAway.Init")
    private HourlyPlaces other;

    @BeforeEach
    void nodes() {
        one = new HourlyPlaces(jdbc, cipher, clock);
        other = new HourlyPlaces(jdbc, cipher, clock);
    }

    @Test
    void twoNodesAtOnceGiveNoMorePlacesThanOne() throws Exception {
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            HourlyPlaces node = i % 2 == 0 ? one : other;
            tries.add(() -> takes(node, 15));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        int taken = 0;
        try {
            for (Future<Boolean> result : threads.invokeAll(tries)) {
                taken += result.get() ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(taken).isEqualTo(15);
    }

    @Test
    void placesComeBackSteadilyAndNeverMoreThanThereAre() {
        one.take(KIND, whose, 2);
        other.take(KIND, whose, 2);
        assertThatThrownBy(() -> one.take(KIND, whose, 2)).isInstanceOf(TooManyCases.class);

        clock.advance(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(takes(other, 2)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(takes(other, 2)).isTrue();
        assertThat(takes(one, 2)).isFalse();

        clock.advance(Duration.ofDays(1));
        assertThat(takes(one, 2)).isTrue();
        assertThat(takes(one, 2)).isTrue();
        assertThat(takes(one, 2)).isFalse();
    }

    @Test
    void aClockThatIsBehindTakesNothingAwayAndKindsAreApart() {
        one.take(KIND, whose, 2);
        MovingClock late = new MovingClock("2026-11-28T03:59:58Z");
        HourlyPlaces behind = new HourlyPlaces(jdbc, cipher, late);

        assertThat(takes(behind, 2)).isTrue();
        assertThat(takes(behind, 2)).isFalse();
        assertThatCode(() -> one.take("other kind", whose, 2)).doesNotThrowAnyException();
    }

    @Test
    void nobodyCanBeRecognisedAndTheOldAreForgotten() {
        one.take(KIND, whose, 2);
        assertThat(jdbc.sql("select count(*) from hourly_place where whose like ?")
                        .param("%" + whose + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        String kept = cipher.fingerprint("hourly:" + KIND + ":" + whose);
        clock.advance(Duration.ofMinutes(61));

        one.forget();

        assertThat(jdbc.sql("select count(*) from hourly_place where whose = ?")
                        .param(kept)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private boolean takes(HourlyPlaces node, long limit) {
        try {
            node.take(KIND, whose, limit);
            return true;
        } catch (TooManyCases none) {
            return false;
        }
    }
}
