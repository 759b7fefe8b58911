package io.aftersales.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Months, quarters and years. */
class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11, 2026-11-01, 2026-11-30",
        "2024-02, 2024-02-01, 2024-02-29",
        "2026-Q1, 2026-01-01, 2026-03-31",
        "2026-Q4, 2026-10-01, 2026-12-31",
        "2026, 2026-01-01, 2026-12-31"
    })
    @Requirement("BUD-01")
    void aPeriodHasFirstAndLastDayAndItsName(String label, LocalDate first, LocalDate last) {
        Period period = Period.of(label).orElseThrow();

        assertThat(period).isEqualTo(new Period(first, last));
        assertThat(period.label()).isEqualTo(label);
        assertThat(period.contains(first)).isTrue();
        assertThat(period.contains(last)).isTrue();
        assertThat(period.contains(first.minusDays(1))).isFalse();
        assertThat(period.contains(last.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13", "2026-00", "2026-Q0", "2026-Q5", "26-11", "1999", "2026-1", "2026-11-01"})
    void everythingElseIsNone(String label) {
        assertThat(Period.of(label)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-Q1, 2026-03, true",
        "2026-Q1, 2026-04, false",
        "2026, 2026-12, true",
        "2026-12, 2026, true",
        "2025, 2026, false",
        "2026-Q3, 2026-Q2, false"
    })
    void periodsThatShareADayOverlap(String one, String other, boolean overlaps) {
        assertThat(Period.of(one).orElseThrow().overlaps(Period.of(other).orElseThrow()))
                .isEqualTo(overlaps);
    }

    @Test
    void otherDaysAreNamedByThemselves() {
        LocalDate first = LocalDate.parse("2026-11-03");

        assertThat(new Period(first, first.plusDays(40)).label()).isEqualTo("2026-11-03/2026-12-13");
        assertThatThrownBy(() -> new Period(first, first.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 2026-12-01, ",
        "2026-10-31, 2026-12-01, 2026-11",
        ", 2026-12-01, 2026-11",
        ", 2026-12-31, 2026-11",
        ", 2027-01-01, 2026-12",
        ", 2024-03-01, 2024-02",
        "2026-08-31, 2026-12-01, 2026-09-01/2026-11-30"
    })
    @Requirement("BUD-02")
    void theRegularReviewCoversWhatNoReviewHasCovered(LocalDate until, LocalDate today, String period) {
        Optional<String> expected = Optional.ofNullable(period)
                .map(label -> label.contains("/")
                        ? label
                        : Period.of(label).orElseThrow().label());

        assertThat(ReviewPeriod.next(Optional.ofNullable(until), today).map(Period::label))
                .isEqualTo(expected);
    }
}
