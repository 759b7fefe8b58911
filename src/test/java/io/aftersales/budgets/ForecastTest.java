package io.aftersales.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.calendar.TestCalendars;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where spending goes, and how a budget stands. */
class ForecastTest {

    /** October 2026 has 18 working days: holiday on the first seven, make-up on the tenth. */
    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-09-30, 1000",
        "2026-10-07, 1000",
        "2026-10-08, 18000",
        "2026-10-09, 9000",
        "2026-10-10, 6000",
        "2026-10-11, 6000",
        "2026-10-12, 4500",
        "2026-10-28, 1125",
        "2026-10-29, 1059",
        "2026-10-30, 1000",
        "2026-10-31, 1000",
        "2026-11-01, 1000"
    })
    @Requirement("BUD-02")
    void whatIsUsedGoesOnByWorkingDays(LocalDate today, long forecast) {
        Period october = Period.of("2026-10").orElseThrow();

        assertThat(new Forecast(TestCalendars.published(), today).atEnd(october, 1000))
                .isEqualTo(forecast);
    }

    @ParameterizedTest(name = "{0} and {1} of 1000")
    @CsvSource({
        "0, 0, 1000, 0, WITHIN",
        "400, 600, 0, 100, WITHIN",
        "401, 600, -1, 100, ABOVE",
        "5, 0, 995, 1, WITHIN",
        "4, 0, 996, 0, WITHIN",
        "0, 2500, -1500, 250, ABOVE"
    })
    @Requirement("BUD-01")
    void whatIsLeftIsPlannedLessCommittedAndSpent(
            long committed, long spent, long left, long percent, BudgetState state) {
        BudgetFigures figures = figures(committed, spent, 1001);

        assertThat(figures.leftCents()).isEqualTo(left);
        assertThat(figures.usedPercent()).isEqualTo(percent);
        assertThat(figures.state()).isEqualTo(state);
    }

    @Test
    void aBudgetThatWillNotLastIsSeenBeforeItIsOverdrawn() {
        assertThat(figures(400, 500, 1001).forecastAbove()).isTrue();
        assertThat(figures(400, 500, 1000).forecastAbove()).isFalse();
        assertThat(figures(400, 601, 1001).forecastAbove()).isFalse();
    }

    private static BudgetFigures figures(long committed, long spent, long forecast) {
        Budget budget =
                new Budget(UUID.randomUUID(), "AS-1000", Period.of("2026-10").orElseThrow(), "CNY", 1, 1000);
        return new BudgetFigures(budget, committed, spent, forecast);
    }
}
