package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.complaints.RegisterReader;
import io.aftersales.testing.IntegrationTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** What pages are about where their reader names no days, and what they refuse: nobody asks for everything by accident. */
@IntegrationTest
class UsualDaysTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private RegisterReader register;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void punctualityIsOfThirtyDaysAndOfTwoYearsAtMost() throws Exception {
        LocalDate today = LocalDate.now(clock);

        assertThat(page("/desk/visits", "dispatchers"))
                .contains("value=\"" + today.minusDays(29) + "\"", "value=\"" + today + "\"")
                .contains("id=\"all\"");
        assertThat(page("/desk/visits?from=2000-01-01", "dispatchers"))
                .contains("id=\"from-problem\"", "731", "value=\"2000-01-01\"")
                .doesNotContain("id=\"all\"");
    }

    @Test
    void budgetsAreOfTheCurrentYear() throws Exception {
        int year = LocalDate.now(clock).getYear();

        assertThat(page("/desk/budgets", "expense-oversight"))
                .contains("value=\"" + year + "\"", "/api/budgets/download?period=" + year);
        assertThat(page("/desk/budgets?period=2031-Q1", "expense-oversight"))
                .contains("value=\"2031-Q1\"")
                .doesNotContain("value=\"" + year + "\"");
    }

    @Test
    void complaintsAreThoseOfAQuarterUntilToday() throws Exception {
        LocalDate today = LocalDate.now(clock);

        assertThat(page("/desk/complaints?status=CLOSED", "complaint-handlers"))
                .contains("value=\"" + today.minusDays(92) + "\"", "value=\"" + today + "\"");
        assertThat(page("/desk/complaints?from=2000-01-01&to=", "complaint-handlers"))
                .contains("value=\"2000-01-01\"")
                .doesNotContain("value=\"" + today.minusDays(92) + "\"");
        assertThat(page("/desk/complaints?to=2026-04-03", "complaint-handlers"))
                .contains("value=\"2026-01-01\"", "value=\"2026-04-03\"");
        assertThat(page("/desk/complaints?to=tomorrow", "complaint-handlers")).contains("id=\"to-problem\"");
    }

    @Test
    void departmentsAreThoseOfComplaintsOnFileEachOnce() {
        assertThat(register.departments())
                .isEqualTo(jdbc.sql("select distinct department from complaint order by department")
                        .query(String.class)
                        .list());
    }

    private String page(String address, String group) throws Exception {
        return http.perform(get(address).with(user("somebody").authorities(new SimpleGrantedAuthority(group))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
