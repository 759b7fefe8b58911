package io.aftersales.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aftersales.calendar.NoticeDay;
import io.aftersales.calendar.web.NoticeInput.NamedDay;
import io.aftersales.calendar.web.NoticeInput.NoticeBody;
import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a notice may say, and what its administrator is told of the rest. */
class NoticeInputTest {

    @Test
    void daysComeInTheOrderOfTheirDatesAndTheLastOnesOfTheYearBeforeMayBeAmongThem() {
        List<@Nullable NamedDay> days = days();
        days.add(new NamedDay(" 元旦 ", "2026-12-31", true));

        NoticeInput.Year read = NoticeInput.read("2027", new NoticeBody(2027, days));

        assertThat(read.year()).isEqualTo(2027);
        assertThat(read.days())
                .hasSize(13)
                .startsWith(
                        new NoticeDay(LocalDate.of(2026, 12, 31), false, "元旦", 2027),
                        new NoticeDay(LocalDate.of(2027, 1, 3), true, "元旦", 2027));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-29, true,  days[12].date,     calendar.date",
        "1.10.2027,  true,  days[12].date,     calendar.date",
        "2026-11-30, true,  days[12].date,     calendar.notice.dates",
        "2028-01-01, true,  days[12].date,     calendar.notice.dates",
        "2027-10-01, true,  days[12].date,     calendar.notice.twice",
        "2027-10-20, false, days[12].isOffDay, calendar.notice.makeUp",
        ",           true,  days[12].date,     problem.required",
        "2027-10-20, ,      days[12].isOffDay, problem.required"
    })
    void aWrongDayIsNamed(@Nullable String date, @Nullable Boolean off, String field, String expectation) {
        List<@Nullable NamedDay> days = days();
        days.add(new NamedDay("国庆节", date, off));

        assertThat(problems("2027", new NoticeBody(null, days))).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.expectation()).isEqualTo(expectation);
        });
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        List<@Nullable NamedDay> days = days();
        days.add(null);
        days.add(new NamedDay("", "yesterday", null));

        assertThat(problems("2027", new NoticeBody(2026, days)))
                .extracting(FieldProblem::field)
                .containsExactly("year", "days[12]", "days[13].name", "days[13].date", "days[13].isOffDay");
    }

    @Test
    void aListCutShortIsNoNotice() {
        assertThat(problems("2027", new NoticeBody(2027, days().subList(0, 11))))
                .containsExactly(new FieldProblem("days", "10", "calendar.notice.few", List.of(11)));
        assertThat(problems("2027", new NoticeBody(2027, null)))
                .containsExactly(new FieldProblem("days", "0", "calendar.notice.few", List.of(11)));
    }

    @Test
    void anEndlessListIsNotRead() {
        List<@Nullable NamedDay> days = new ArrayList<>(days());
        IntStream.range(0, 100).forEach(more -> days.add(null));

        assertThat(problems("2027", new NoticeBody(2027, days)))
                .containsExactly(new FieldProblem("days", "112", "calendar.notice.many", List.of(100)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"27", "1999", "2200", "02027", "next", "２０２７"})
    void aYearHasFourDigits(String year) {
        assertThat(problems(year, new NoticeBody(null, days())))
                .containsExactly(new FieldProblem("year", year, "calendar.notice.year", List.of()));
    }

    /** Sunday 3 January worked, and eleven days of October off. */
    private static List<@Nullable NamedDay> days() {
        List<@Nullable NamedDay> days = new ArrayList<>();
        days.add(new NamedDay("元旦", "2027-01-03", false));
        LocalDate.of(2027, 10, 1)
                .datesUntil(LocalDate.of(2027, 10, 12))
                .forEach(date -> days.add(new NamedDay("国庆节", date.toString(), true)));
        return days;
    }

    private static List<FieldProblem> problems(String year, NoticeBody notice) {
        return catchThrowableOfType(InvalidInput.class, () -> NoticeInput.read(year, notice))
                .problems();
    }
}
