package io.aftersales.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The list of named days, read strictly. */
class PublicHolidaysTest {

    private static final String HEADER = "date,day,name,notice_year\n";

    @Test
    @Requirement("F29")
    void deliveredListHoldsTheNoticesOf2023To2026() {
        PublicHolidays holidays = TestCalendars.holidays();

        assertThat(holidays.years()).containsExactly(2023, 2024, 2025, 2026);
        assertThat(holidays.until(2023))
                .hasSize(34)
                .contains(new NoticeDay(LocalDate.of(2022, 12, 31), false, "元旦", 2023));
        assertThat(holidays.until(2026)).hasSize(142);
    }

    @ParameterizedTest(name = "line {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30,OFF,春节,2026  | '2026-02-30' is wrong, expected a date such as 2026-10-01",
                "01.10.2026,OFF,国庆节,2026 | '01.10.2026' is wrong, expected a date such as 2026-10-01",
                "2026-10-02,off,国庆节,2026 | 'off' is wrong, expected OFF or WORK",
                "2026-10-02,WORK,国庆节,2026 | '2026-10-02 WORK' is wrong, expected OFF, or a Saturday or Sunday",
                "2026-10-02,OFF, ,2026     | ' ' is wrong, expected the name of the holiday",
                "2026-10-02,OFF,国庆节,2025 | '2025' is wrong, expected 2026",
                "2026-11-30,OFF,元旦,2027   | '2027' is wrong, expected 2026",
                "2026-12-31,OFF,元旦,2028   | '2028' is wrong, expected 2026 or 2027",
                "2026-10-02,OFF,国庆节,     | '' is wrong, expected 2026",
                "2026-10-02,OFF,2026       | '2026-10-02,OFF,2026' is wrong, expected four values",
                "2026-10-01,OFF,国庆节,2026 | '2026-10-01' is wrong, expected a date after 2026-10-01",
                "2026-09-30,OFF,国庆节,2026 | '2026-09-30' is wrong, expected a date after 2026-10-01",
                "''                        | '' is wrong, expected four values"
            })
    void badLineIsNamedWithFileLineValueAndExpectation(String line, String complaint) {
        String content = HEADER + "2026-10-01,OFF,国庆节,2026\n" + line + "\n";

        assertThatThrownBy(() -> PublicHolidays.read("days.csv", content))
                .isInstanceOf(InvalidCalendarFile.class)
                .hasMessageStartingWith("days.csv, line 3: " + complaint);
    }

    @Test
    void decemberMayBelongToEitherNotice() {
        PublicHolidays holidays =
                PublicHolidays.read("days.csv", HEADER + "2026-12-01,OFF,店庆,2026\n2026-12-31,OFF,元旦,2027");

        assertThat(holidays.years()).containsExactly(2026, 2027);
        assertThat(holidays.until(2026)).hasSize(1);
    }

    @Test
    void ofAYearThatBothHaveTheOthersCount() {
        PublicHolidays delivered =
                PublicHolidays.read("days.csv", HEADER + "2026-10-01,OFF,国庆节,2026\n2027-01-01,OFF,元旦,2027");
        NoticeDay entered = new NoticeDay(LocalDate.of(2026, 12, 31), false, "元旦", 2027);

        PublicHolidays both = delivered.with(List.of(entered));

        assertThat(both.years()).containsExactly(2026, 2027);
        assertThat(both.of(2027)).containsExactly(entered);
        assertThat(both.of(2026)).isEqualTo(delivered.of(2026));
    }

    @ParameterizedTest(name = "line {0}")
    @CsvSource({"'', 1", "'2026-10-01,OFF,国庆节,2026', 1", "'date,day,name,notice_year', 2"})
    void fileWithoutHeaderOrDaysIsRefused(String content, int line) {
        assertThatThrownBy(() -> PublicHolidays.read("days.csv", content))
                .isInstanceOf(InvalidCalendarFile.class)
                .hasMessageStartingWith("days.csv, line " + line + ":");
    }

    @Test
    void badFileStopsTheStart() {
        new ApplicationContextRunner()
                .withUserConfiguration(CalendarConfiguration.class)
                .withPropertyValues("aftersales.calendar.notices=classpath:i18n/calendar.properties")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidCalendarFile.class)
                        .hasMessageContaining("i18n/calendar.properties")
                        .hasMessageContaining("line 1"));
    }
}
