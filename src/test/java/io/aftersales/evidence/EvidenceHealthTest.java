package io.aftersales.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.evidence.ChainReport.Fault;
import io.aftersales.evidence.ChainReport.Reason;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.Health;

/** A log in which a fault was found is a warning, and so is one that nobody checks any more. */
@Requirement("INF-07")
class EvidenceHealthTest {

    private final ChainWatch watch = mock(ChainWatch.class);
    private final EvidenceHealth health = new EvidenceHealth(watch, Duration.ofHours(6));

    @ParameterizedTest
    @CsvSource({"PT0S, UP", "PT12H, UP", "PT12H0.001S, WARNING", "P3D, WARNING"})
    void twoChecksThatWereMissedAreAWarning(Duration age, String status) {
        when(watch.age()).thenReturn(age);
        when(watch.report()).thenReturn(Optional.of(report(null)));

        Health found = health.health();

        assertThat(found.getStatus().getCode()).isEqualTo(status);
        assertThat(found.getDetails()).containsEntry("checkAgeSeconds", age.toSeconds());
    }

    @Test
    void aNodeWhoseCheckNeverRanWarnsToo() {
        when(watch.age()).thenReturn(Duration.ofHours(13));
        when(watch.report()).thenReturn(Optional.empty());

        assertThat(health.health().getStatus().getCode()).isEqualTo("WARNING");
    }

    @Test
    void aFaultIsAWarningHoweverFreshTheCheckIs() {
        when(watch.age()).thenReturn(Duration.ZERO);
        when(watch.report()).thenReturn(Optional.of(report(new Fault(7, Reason.CHANGED))));

        Health found = health.health();

        assertThat(found.getStatus().getCode()).isEqualTo("WARNING");
        assertThat(found.getDetails()).containsEntry("firstBadSeal", 7L);
    }

    private static ChainReport report(@Nullable Fault fault) {
        return new ChainReport(Instant.EPOCH, 10, 0, Anchor.START, fault);
    }
}
