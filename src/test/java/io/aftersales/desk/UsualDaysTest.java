package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.testing.IntegrationTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** What pages are about where their reader names no days, and what they refuse: nobody asks for everything by accident. */
@IntegrationTest
class UsualDaysTest {

    @Autowired
    private MockMvc http;

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

    private String page(String address, String group) throws Exception {
        return http.perform(get(address).with(user("somebody").authorities(new SimpleGrantedAuthority(group))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
