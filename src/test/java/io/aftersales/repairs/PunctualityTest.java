package io.aftersales.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How many visits began on time. Of long ago, where no other test has visits. */
@IntegrationTest
@Transactional
class PunctualityTest {

    private static final Instant BOOKED_AT = Instant.parse("2006-11-23T07:00:00Z");
    private static final Instant NEXT_DAY = BOOKED_AT.plus(Duration.ofDays(1));

    @Autowired
    private Visits visits;

    @Autowired
    private RepairFiles files;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void visitsOfNoRepair() {
        jdbc.sql("set local session_replication_role = replica").update();
    }

    @ParameterizedTest(name = "{0} after the booked time: {1} appointments")
    @CsvSource({"PT0S, 0", "PT0.001S, 1"})
    @Requirement("DSP-07")
    void aVisitThatIsStillBookedCountsOnceItsTimeIsOver(Duration after, long appointments) {
        visit("engineer", BOOKED_AT, booked -> {});

        assertThat(punctuality(BOOKED_AT.plus(after)))
                .isEqualTo(appointments == 0 ? List.of() : List.of(new Punctuality("engineer", appointments, 0)));
    }

    @Test
    @Requirement("DSP-07")
    void changedCancelledAndAbsentAreNobodysDelay() {
        visit("engineer", BOOKED_AT, punctual -> punctual.arrive(BOOKED_AT, null));
        visit("engineer", BOOKED_AT, late -> late.arrive(BOOKED_AT.plusSeconds(60), null));
        visit("engineer", BOOKED_AT, missed -> missed.change(BOOKED_AT, "Flat tyre"));
        visit("engineer", BOOKED_AT, changed -> changed.change(BOOKED_AT.minusMillis(1), "He asked for it"));
        visit("engineer", BOOKED_AT, absent -> absent.end(VisitStatus.CUSTOMER_ABSENT, null));
        visit("engineer", BOOKED_AT, cancelled -> cancelled.end(VisitStatus.CANCELLED, null));

        List<Punctuality> counted = punctuality(NEXT_DAY);

        assertThat(counted).containsExactly(new Punctuality("engineer", 3, 1));
        assertThat(counted.get(0).percent()).contains(33L);
        assertThat(new Punctuality("", 0, 0).percent()).isEmpty();
    }

    @Test
    void eachEngineerIsCountedForTheBookedDaysAlone() {
        visit("anna", BOOKED_AT, first -> first.arrive(BOOKED_AT, null));
        visit("bert", BOOKED_AT, first -> first.arrive(BOOKED_AT.plusMillis(1), null));
        visit("bert", NEXT_DAY.minusMillis(1), last -> last.arrive(BOOKED_AT, null));
        visit("bert", BOOKED_AT.minusMillis(1), before -> before.arrive(BOOKED_AT.minusMillis(1), null));
        visit("bert", NEXT_DAY, after -> after.arrive(NEXT_DAY, null));

        assertThat(punctuality(NEXT_DAY))
                .containsExactlyInAnyOrder(new Punctuality("anna", 1, 1), new Punctuality("bert", 2, 1));
    }

    private List<Punctuality> punctuality(Instant now) {
        return files.punctuality(BOOKED_AT, NEXT_DAY, now);
    }

    private void visit(String engineer, Instant bookedAt, Consumer<Visit> happens) {
        Visit visit =
                new Visit("CL-" + UUID.randomUUID(), 1, bookedAt, engineer, bookedAt.minusSeconds(3600), "dispatcher");
        happens.accept(visit);
        visits.save(visit);
        visits.flush();
    }
}
