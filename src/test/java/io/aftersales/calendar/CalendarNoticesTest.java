package io.aftersales.calendar;

import static io.aftersales.calendar.TestCalendars.SHANGHAI;
import static io.aftersales.calendar.TestCalendars.endOf;
import static io.aftersales.calendar.TestCalendars.shanghai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A year that an administrator enters counts at once, on every node, and never changes. Of the days of 2027 as an example. */
@IntegrationTest
@Transactional
@Requirement("F29")
class CalendarNoticesTest {

    private static final CalendarSettings SETTINGS = TestCalendars.settings(SHANGHAI, "09:00-18:00");

    @Autowired
    private CalendarOverrides overrides;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    // of its own: the application would remember a year that is rolled back
    @SuppressWarnings("NullAway.Init")
    private CalendarNotices notices;

    @BeforeEach
    void startANode() {
        notices = node();
    }

    @Test
    void aYearThatIsEnteredCountsOnEveryNodeAtOnce() {
        WorkingCalendars other = new WorkingCalendars(node(), overrides, SETTINGS);
        Due before = other.current().due(shanghai("2026-12-31"), Span.workingDays(1));

        CalendarNotice entered = notices.enter(2027, days(2027), "admin");
        Due after = other.current().due(shanghai("2026-12-31"), Span.workingDays(1));

        assertThat(before.at()).isEqualTo(endOf("2027-01-01"));
        assertThat(before.provisional()).isTrue();
        assertThat(after.at()).isEqualTo(endOf("2027-01-03"));
        assertThat(after.provisional()).isFalse();
        assertThat(after.calendarVersion()).startsWith("CN-2027+");
        assertThat(other.version(before.calendarVersion()).due(shanghai("2026-12-31"), Span.workingDays(1)))
                .isEqualTo(before);
        assertThat(entered.enteredBy()).isEqualTo("admin");
        assertThat(notices.all()).startsWith(entered).hasSize(5);
        assertThat(notices.all().get(1).enteredBy()).isNull();
    }

    @Test
    void itCanBeRepeatedAndNotChanged() {
        CalendarNotice first = notices.enter(2027, days(2027), "admin");
        List<NoticeDay> shorter = days(2027).subList(0, 11);

        assertThat(notices.enter(2027, days(2027), "second")).isEqualTo(first);
        assertThatThrownBy(() -> notices.enter(2027, shorter, "admin"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
                    assertThat(refused.reason()).isEqualTo("calendar.notice.known");
                });
    }

    @Test
    void aYearThatCameWithTheReleaseIsNotEnteredAnew() {
        List<NoticeDay> delivered = TestCalendars.holidays().of(2026);

        assertThat(notices.enter(2026, delivered, "admin").enteredBy()).isNull();
        assertThatThrownBy(() -> notices.enter(2026, days(2026), "admin")).isInstanceOf(Refused.class);
        assertThat(rows()).isZero();
    }

    @Test
    void yearsComeInTheirOrder() {
        assertThat(problems(2028, days(2028)))
                .containsExactly(new FieldProblem("year", "2028", "calendar.notice.next", List.of("2027")));
        assertThat(rows()).isZero();
    }

    @Test
    void aDayThatAnEarlierNoticeNamesIsNotNamedAgain() {
        NoticeDay known = TestCalendars.holidays().of(2026).get(0);
        List<NoticeDay> days =
                Stream.concat(Stream.of(known), days(2027).stream()).toList();

        assertThat(problems(2027, days)).extracting(FieldProblem::field).containsExactly("days[0].date");
    }

    @Test
    void whatWasEnteredIsNeitherChangedNorRemoved() {
        notices.enter(2027, days(2027), "admin");

        assertThatThrownBy(() -> jdbc.sql("update calendar_notice_day set working = true")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only ever added to");
    }

    @Test
    void theWarningEndsWhenTheYearIsEntered() {
        WorkingCalendars calendars = new WorkingCalendars(notices, overrides, SETTINGS);
        CalendarHorizonHealth health = new CalendarHorizonHealth(
                calendars,
                notices,
                SETTINGS,
                Clock.fixed(shanghai("2026-12-02T12:00"), ZoneOffset.UTC),
                new SimpleMeterRegistry());
        assertThat(health.health().getStatus().getCode()).isEqualTo("WARNING");

        node().enter(2027, days(2027), "admin");

        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(health.health().getDetails()).containsEntry("horizon", "2027-12-31");
    }

    @Test
    void theFileOfThePublicDataSetIsTakenAsItIs() throws Exception {
        String days = days(2027).stream()
                .map(day -> "{\"name\": \"%s\", \"date\": \"%s\", \"isOffDay\": %s}"
                        .formatted(day.name(), day.date(), !day.working()))
                .collect(Collectors.joining(", "));
        String file = """
                {"$schema": "https://…/schema.json", "$id": "https://…/2027.json", "year": 2027,
                 "papers": ["https://www.gov.cn/…"], "days": [%s]}
                """.formatted(days);

        mvc.perform(put("/api/calendar/notices/2027")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(file)
                        .with(administrator()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.year").value(2027))
                .andExpect(jsonPath("$.enteredBy").value("admin"))
                .andExpect(jsonPath("$.days.length()").value(12))
                .andExpect(jsonPath("$.days[0].date").value("2027-01-01"))
                .andExpect(jsonPath("$.days[0].isOffDay").value(true));
        mvc.perform(get("/api/calendar/notices").with(administrator()))
                .andExpect(jsonPath("$[0].year").value(2027))
                .andExpect(jsonPath("$[1].enteredBy").doesNotExist());
    }

    @Test
    void onlyAdministratorsEnterAYear() throws Exception {
        mvc.perform(put("/api/calendar/notices/2027")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"days\": []}")
                        .with(user("owner").authorities(new SimpleGrantedAuthority("process-owners"))))
                .andExpect(status().isForbidden());
    }

    private CalendarNotices node() {
        return new CalendarNotices(TestCalendars.holidays(), jdbc, Clock.systemUTC());
    }

    private long rows() {
        return jdbc.sql("select count(*) from calendar_notice_day")
                .query(Long.class)
                .single();
    }

    private List<FieldProblem> problems(int year, List<NoticeDay> days) {
        return catchThrowableOfType(InvalidInput.class, () -> notices.enter(year, days, "admin"))
                .problems();
    }

    /** Friday 1 January off, Sunday the 3rd worked for it, and the first days of October off. */
    private static List<NoticeDay> days(int year) {
        return Stream.concat(
                        Stream.of(
                                new NoticeDay(LocalDate.of(year, 1, 1), false, "元旦", year),
                                new NoticeDay(LocalDate.of(year, 1, 3), true, "元旦", year)),
                        LocalDate.of(year, 10, 1)
                                .datesUntil(LocalDate.of(year, 10, 11))
                                .map(date -> new NoticeDay(date, false, "国庆节", year)))
                .toList();
    }

    private static UserRequestPostProcessor administrator() {
        return user("admin").authorities(new SimpleGrantedAuthority("camunda-admin"));
    }
}
