package io.aftersales.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.chaos.Outage.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When no node took requests. */
class OutageTest {

    private static final Instant START = Instant.parse("2026-11-30T02:00:00Z");

    @Test
    void lastsFromTheEndOfTheLastNodeToTheNextThatIsReady() {
        List<Outage> outages =
                Outage.between(List.of(service(0, 10), service(4, 20), service(50, 60), service(53, 55)));

        assertThat(outages).containsExactly(new Outage(at(20), at(50)));
        assertThat(outages.get(0).length()).hasSeconds(30);
    }

    @Test
    void nodesThatFollowOneAnotherOrGoOnLeaveNone() {
        assertThat(Outage.between(List.of(service(0, 10), service(10, 20), new Service(at(15), Instant.MAX))))
                .isEmpty();
        assertThat(Outage.between(List.of())).isEmpty();
    }

    @Test
    void aNodeThatWasKilledBeforeItWasSeenToBeReadyEndsNone() {
        assertThat(Outage.between(List.of(service(0, 10), service(15, 14), service(30, 40))))
                .containsExactly(new Outage(at(10), at(30)));
    }

    private static Service service(long from, long to) {
        return new Service(at(from), at(to));
    }

    private static Instant at(long seconds) {
        return START.plus(Duration.ofSeconds(seconds));
    }
}
