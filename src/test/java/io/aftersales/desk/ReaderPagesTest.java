package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.aftersales.engine.identity.StaffGroup;
import io.aftersales.testing.IntegrationTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** Which pages each post may open, and needs first. */
@IntegrationTest
class ReaderPagesTest {

    @Autowired
    private MockMvc http;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "desk, /desk/cases?overdue=true /desk/cases?status=RECEIVED",
        "engineer, /desk/cases?status=IN_SERVICE&engineer=engineer /desk/visits",
        "dispatcher, /desk/visits /desk/repairs",
        "supervisor, /desk/cases?overdue=true /desk/repairs /desk/complaints /desk/dashboard",
        "manager, /desk/dashboard /desk/surveys /desk/budgets",
        "complaints, /desk/complaints",
        "quality, /desk/complaints /desk/dashboard /desk/surveys",
        "finance, /desk/expenses?status=SUBMITTED /desk/budgets",
        "cashier, /desk/expenses?status=APPROVED",
        "oversight, /desk/budgets",
        "owner, /desk/dashboard /desk/surveys /camunda/app/cockpit/default/",
        "auditor, /desk/dashboard /camunda/app/cockpit/default/",
        "admin, /desk/dashboard /camunda/app/cockpit/default/ /camunda/app/admin/default/"
    })
    void everyPostBeginsWithWhatItNeeds(String user, String first) throws Exception {
        DocumentContext answer = pages(user);

        assertThat(answer.<List<String>>read("$.first")).containsExactlyElementsOf(Arrays.asList(first.split(" ")));
        assertThat(answer.<String>read("$.start")).isEqualTo("/desk");
        assertThat(answer.<List<String>>read("$.pages")).isNotEmpty();
    }

    @Test
    void onlyPagesThatOpenAreNamed() throws Exception {
        assertThat(pages("supervisor").<List<String>>read("$.pages")).contains("/desk/dashboard", "/desk/budgets");
        assertThat(pages("desk").<List<String>>read("$.pages"))
                .contains("/desk/cases")
                .doesNotContain("/desk/dashboard", "/desk/budgets");
        assertThat(pages("cashier").<List<String>>read("$.pages")).containsExactly("/desk/expenses");
        http.perform(get("/api/desk/pages")).andExpect(status().isUnauthorized());
    }

    /** What stands first is never refused. */
    @ParameterizedTest
    @EnumSource(StaffGroup.class)
    void whatStandsFirstOpens(StaffGroup group) throws Exception {
        var reader = user("somebody").authorities(new SimpleGrantedAuthority(group.id()));
        String start = http.perform(get("/desk").with(reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        for (FirstLook look : FirstLook.values()) {
            if (look.isFor(group.id()) && look.address().startsWith("/desk")) {
                String address = look.address().replace("{me}", "somebody");
                assertThat(start).contains("href=\"" + address.replace("&", "&amp;") + "\"");
                http.perform(get(address).with(reader)).andExpect(status().isOk());
            }
        }
        assertThat(Arrays.stream(FirstLook.values())).anyMatch(look -> look.isFor(group.id()));
    }

    private DocumentContext pages(String user) throws Exception {
        return JsonPath.parse(http.perform(get("/api/desk/pages").with(httpBasic(user, user)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
