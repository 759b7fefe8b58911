package io.aftersales.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many visits began on time. */
class PunctualityTest {

    private static final Instant BOOKED_AT = Instant.parse("2026-11-23T07:00:00Z");

    @ParameterizedTest(name = "{0} after the booked time: {1} appointments")
    @CsvSource({"PT0S, 0", "PT0.001S, 1"})
    @Requirement("DSP-07")
    void aVisitThatIsStillBookedCountsOnceItsTimeIsOver(Duration after, long appointments) {
        Punctuality punctuality = Punctuality.of(List.of(visit()), BOOKED_AT.plus(after));

        assertThat(punctuality).isEqualTo(new Punctuality(appointments, 0));
    }

    @Test
    @Requirement("DSP-07")
    void changedCancelledAndAbsentAreNobodysDelay() {
        Visit punctual = visit();
        punctual.arrive(BOOKED_AT, null);
        Visit late = visit();
        late.arrive(BOOKED_AT.plusSeconds(60), null);
        Visit missed = visit();
        missed.change(BOOKED_AT, "Flat tyre");
        Visit changed = visit();
        changed.change(BOOKED_AT.minusMillis(1), "He asked for it");
        Visit absent = visit();
        absent.end(VisitStatus.CUSTOMER_ABSENT, null);
        Visit cancelled = visit();
        cancelled.end(VisitStatus.CANCELLED, null);

        Punctuality punctuality = Punctuality.of(
                List.of(punctual, late, missed, changed, absent, cancelled), BOOKED_AT.plus(Duration.ofDays(1)));

        assertThat(punctuality).isEqualTo(new Punctuality(3, 1));
        assertThat(punctuality.percent()).contains(33L);
        assertThat(new Punctuality(0, 0).percent()).isEmpty();
    }

    private static Visit visit() {
        return new Visit("CL-1", 1, BOOKED_AT, "engineer", BOOKED_AT.minusSeconds(3600), "dispatcher");
    }
}
