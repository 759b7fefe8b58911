package io.aftersales.calendar;

import static io.aftersales.calendar.TestCalendars.endOf;
import static io.aftersales.calendar.TestCalendars.shanghai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module on the real database, with its REST resource. Decides on days that no other test counts. */
@IntegrationTest
@Requirement("F29")
class CalendarModuleTest {

    @Autowired
    CalendarOverrides overrides;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MockMvc mvc;

    @Test
    void decisionCountsAtOnceAndEarlierVersionsStayAsTheyWere() {
        LocalDate wednesday = LocalDate.of(2031, 3, 5);
        WorkingCalendar before = calendars.current();

        CalendarOverride off = overrides.decide(wednesday, false, "stocktaking", "admin");
        WorkingCalendar decided = calendars.current();
        CalendarOverride on = overrides.decide(wednesday, true, "stocktaking called off", "admin");
        WorkingCalendar revoked = calendars.current();

        assertThat(on.revision()).isGreaterThan(off.revision());
        assertThat(decided.version()).isEqualTo("CN-2026+" + off.revision());
        assertThat(revoked.version()).isEqualTo("CN-2026+" + on.revision());
        assertThat(before.due(shanghai("2031-03-04"), Span.workingDays(1)).at()).isEqualTo(endOf("2031-03-05"));
        assertThat(decided.due(shanghai("2031-03-04"), Span.workingDays(1)).at())
                .isEqualTo(endOf("2031-03-06"));
        assertThat(revoked.due(shanghai("2031-03-04"), Span.workingDays(1)).at())
                .isEqualTo(endOf("2031-03-05"));
    }

    @Test
    void versionIsRebuiltFromTheDatabaseAlone() {
        CalendarOverride off = overrides.decide(LocalDate.of(2031, 3, 12), false, "stocktaking", "admin");
        overrides.decide(LocalDate.of(2031, 3, 12), true, "stocktaking called off", "admin");

        WorkingCalendars afterRestart = new WorkingCalendars(
                TestCalendars.notices(),
                overrides,
                TestCalendars.settings(TestCalendars.SHANGHAI, "09:00-12:00", "13:00-18:00"));

        assertThat(afterRestart.version("CN-2026+" + off.revision()).working(LocalDate.of(2031, 3, 12)))
                .isFalse();
        assertThat(afterRestart.version("CN-2026+0").working(LocalDate.of(2031, 3, 12)))
                .isTrue();
    }

    @Test
    void repeatedDecisionAddsNothing() {
        CalendarOverride first = overrides.decide(LocalDate.of(2031, 3, 19), false, "stocktaking", "admin");
        CalendarOverride again = overrides.decide(LocalDate.of(2031, 3, 19), false, "stocktaking", "manager");
        CalendarOverride otherReason = overrides.decide(LocalDate.of(2031, 3, 19), false, "outing", "manager");

        assertThat(again).isEqualTo(first);
        assertThat(otherReason.revision()).isGreaterThan(first.revision());
        assertThat(overrides.all()).startsWith(otherReason, first);
    }

    @Test
    void decisionsAreNeitherChangedNorRemoved() {
        CalendarOverride override = overrides.decide(LocalDate.of(2031, 3, 26), false, "stocktaking", "admin");

        for (String change :
                new String[] {"update calendar_override set working = true", "delete from calendar_override"}) {
            assertThatThrownBy(() -> jdbc.sql(change + " where id = :id")
                            .param("id", override.revision())
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("only ever added to");
        }
    }

    @Test
    void revisionsAreGivenOutOneAtATime() {
        new TransactionTemplate(transactions).executeWithoutResult(open -> {
            overrides.decide(LocalDate.of(2031, 4, 2), false, "stocktaking", "admin");

            CompletableFuture<Integer> other = CompletableFuture.supplyAsync(this::tryToWrite);

            assertThatThrownBy(other::join).hasMessageContaining("could not obtain lock");
            open.setRollbackOnly();
        });
    }

    @Test
    void dueDateIsAskedByRest() throws Exception {
        String version = calendars.current().version();

        mvc.perform(get("/api/calendar/due")
                        .param("from", "2026-09-18")
                        .param("workingDays", "15")
                        .locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.length()").value(4))
                .andExpect(jsonPath("$.due").value("2026-10-15"))
                .andExpect(jsonPath("$.provisional").value(false))
                .andExpect(jsonPath("$.calendarVersion").value(version))
                .andExpect(jsonPath("$.days.length()").value(27))
                .andExpect(jsonPath("$.days[0].length()").value(3))
                .andExpect(jsonPath("$.days[0].date").value("2026-09-19"))
                .andExpect(jsonPath("$.days[0].working").value(false))
                .andExpect(jsonPath("$.days[1].working").value(true))
                .andExpect(jsonPath("$.days[1].reason").value("make-up day 国庆节"))
                .andExpect(jsonPath("$.days[26].date").value("2026-10-15"));
    }

    @Test
    void decisionIsEnteredByRestAndExplainedInTheLanguageOfTheReader() throws Exception {
        String decision = "{\"working\": false, \"reason\": \"盘点\"}";

        mvc.perform(put("/api/calendar/overrides/2031-04-09")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(decision)
                        .with(administrator()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.date").value("2031-04-09"))
                .andExpect(jsonPath("$.working").value(false))
                .andExpect(jsonPath("$.enteredBy").value("admin"));

        mvc.perform(get("/api/calendar/due")
                        .param("from", "2031-04-08T10:00:00+08:00")
                        .param("workingDays", "1")
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(administrator()))
                .andExpect(jsonPath("$.due").value("2031-04-10"))
                .andExpect(jsonPath("$.provisional").value(true))
                .andExpect(jsonPath("$.days[0].reason").value("公司调整：盘点"));
        mvc.perform(get("/api/calendar/overrides").with(administrator()))
                .andExpect(jsonPath("$[?(@.date == '2031-04-09')].reason").value("盘点"));
    }

    @Test
    void onlyAdministratorsDecide() throws Exception {
        mvc.perform(put("/api/calendar/overrides/2031-04-16")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"working\": false, \"reason\": \"outing\"}")
                        .with(user("desk").authorities(new SimpleGrantedAuthority("service-desk"))))
                .andExpect(status().isForbidden());

        assertThat(overrides.all()).extracting(CalendarOverride::date).doesNotContain(LocalDate.of(2031, 4, 16));
    }

    @Test
    void horizonIsAHealthThatNeverTakesTheApplicationOutOfService() throws Exception {
        mvc.perform(get("/actuator/health/calendar").with(administrator())).andExpect(status().isOk());
    }

    private int tryToWrite() {
        return new TransactionTemplate(transactions)
                .execute(open -> jdbc.sql("lock table calendar_override in row exclusive mode nowait")
                        .update());
    }

    private static UserRequestPostProcessor administrator() {
        return user("admin").authorities(new SimpleGrantedAuthority("camunda-admin"));
    }
}
