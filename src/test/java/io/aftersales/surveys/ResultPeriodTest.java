package io.aftersales.surveys;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01, 2026-12-31",
        "2026-Q1, 2026-01-01, 2026-03-31",
        "2026-Q4, 2026-10-01, 2026-12-31",
        "2028-02, 2028-02-01, 2028-02-29",
        "2026-12, 2026-12-01, 2026-12-31"
    })
    void aPeriodHasItsDays(String written, LocalDate first, LocalDate last) {
        assertThat(ResultPeriod.of(written)).contains(new ResultPeriod(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026-Q5", "2026-Q0", "2026-00", "2026-13", "2026-1", "2026-Q1 ", "2026-10-01"})
    void otherTextIsNone(String written) {
        assertThat(ResultPeriod.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026, '{YEAR=2026}'",
        "2026-Q4, '{YEAR=2026, QUARTER=2026-Q4}'",
        "2026-11, '{YEAR=2026, QUARTER=2026-Q4, MONTH=2026-11}'"
    })
    void aFilterReadsWhatAPeriodReads(String written, String filter) {
        assertThat(new ResultFilter(written, null, null, null, null, null, null)
                        .read()
                        .filter())
                .hasToString(filter);
    }

    @Test
    void aFilterReadsNothingElse() {
        assertThat(wrongFields(() -> new ResultFilter("2026-Q5", null, null, null, null, null, null).read()))
                .containsExactly("period surveys.results.period");
    }
}
