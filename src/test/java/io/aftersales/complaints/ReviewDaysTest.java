package io.aftersales.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Requirement("CMP-49")
class ReviewDaysTest {

    @ParameterizedTest(name = "reviewed until {0}, on {1}, each {2} months: {3}")
    @CsvSource({
        "2026-10-31, 2026-12-01, 1, 2026-11-01 2026-11-30",
        "2026-10-31, 2026-12-31, 1, 2026-11-01 2026-11-30",
        ", 2026-12-01, 1, 2026-11-01 2026-11-30",
        ", 2027-01-01, 3, 2026-10-01 2026-12-31",
        "2026-09-30, 2027-01-01, 3, 2026-10-01 2026-12-31"
    })
    void aReviewIsOfTheMonthsThatAreOver(@Nullable LocalDate until, LocalDate today, long months, String days) {
        assertThat(ReviewDays.next(Optional.ofNullable(until), today, months)
                        .map(found -> found.first() + " " + found.last()))
                .contains(days);
    }

    @ParameterizedTest(name = "reviewed until {0}, on {1}, each {2} months")
    @CsvSource({"2026-11-30, 2026-12-01, 1", "2026-11-30, 2026-12-31, 1", "2026-10-31, 2026-12-31, 3"})
    void untilThenThereIsNone(LocalDate until, LocalDate today, long months) {
        assertThat(ReviewDays.next(Optional.of(until), today, months)).isEmpty();
    }

    @Test
    void whatWasMissedIsReviewedWithTheNext() {
        assertThat(ReviewDays.next(Optional.of(LocalDate.parse("2026-08-31")), LocalDate.parse("2026-12-01"), 1))
                .contains(new ReviewDays(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-11-30")));
    }

    @Test
    void afterALongerCycleAShorterOneGoesOnWhereItEnded() {
        assertThat(ReviewDays.next(Optional.of(LocalDate.parse("2026-09-30")), LocalDate.parse("2026-12-01"), 1))
                .contains(new ReviewDays(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-30")));
    }
}
