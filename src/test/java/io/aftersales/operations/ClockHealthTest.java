package io.aftersales.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aftersales.problems.Attention;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The clock of this machine is that of the database, which runs on it; those of the nodes are moved. */
@Requirement("INF-07")
class ClockHealthTest {

    private static final DriverManagerDataSource DATABASE =
            new DriverManagerDataSource(TestDatabase.create("clocks"), "postgres", "");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void theSameTimeIsNoWarning() {
        ClockHealth clock = node(Duration.ZERO);

        clock.compare();

        assertThat(clock.health().getStatus()).isEqualTo(Status.UP);
        assertThat(offset()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M", "PT-1M", "PT7S", "PT-7S"})
    void aClockThatIsWrongIsAWarning(Duration wrong) {
        ClockHealth clock = node(wrong);

        clock.compare();

        assertThat(clock.health().getStatus()).isEqualTo(Attention.WARNING);
        assertThat(offset()).isCloseTo((double) wrong.toSeconds(), within(1.5));
    }

    @Test
    void aSecondIsToldAndIsNoWarning() {
        ClockHealth clock = node(Duration.ofSeconds(2));

        clock.compare();

        assertThat(clock.health().getStatus()).isEqualTo(Status.UP);
        assertThat(offset()).isCloseTo(2.0, within(1.5));
    }

    @Test
    void withoutTheDatabaseWhatWasFoundStays() {
        ClockHealth clock = new ClockHealth(
                new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none", "postgres", ""),
                meters,
                InstantSource.system());

        clock.compare();

        assertThat(clock.health().getStatus()).isEqualTo(Status.UP);
    }

    private ClockHealth node(Duration wrong) {
        return new ClockHealth(DATABASE, meters, InstantSource.offset(InstantSource.system(), wrong));
    }

    private double offset() {
        return meters.get("aftersales.clock.offset.seconds").gauge().value();
    }
}
