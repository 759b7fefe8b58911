package io.aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastDayTest {

    @ParameterizedTest(name = "{0} + {1} months: {2}")
    @CsvSource({
        "2023-05-10, 36, 2026-05-10",
        "2023-12-31, 12, 2024-12-31",
        "2024-02-28, 12, 2025-02-28",
        "2024-02-29, 12, 2025-03-01",
        "2024-02-29, 48, 2028-02-29",
        "2024-01-31, 1, 2024-03-01",
        "2025-11-30, 3, 2026-03-01"
    })
    @Requirement({"T17", "T18", "T19"})
    void isTheSameDayOfTheMonthOrTheNextWhereThereIsNone(LocalDate start, long months, LocalDate last) {
        assertThat(LastDay.after(start, months)).isEqualTo(last);
    }
}
