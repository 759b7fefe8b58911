package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.aftersales.engine.identity.StaffGroup;
import io.aftersales.testing.FeeSamples;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** What they see of a case who do one step of some and read no others. */
@IntegrationTest
@Requirement({"SEC-01", "SEC-02"})
class BriefPagesTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private BeanFactory beans;

    private String claim = "";
    private String complaint = "";

    @BeforeEach
    void handIn() {
        claim = new FeeSamples(rest, beans).charged();
        complaint = String.valueOf(rest.withBasicAuth("desk", "desk")
                .postForObject(
                        "/api/complaints",
                        Map.of(
                                "channel",
                                "PHONE",
                                "category",
                                "SERVICE",
                                "claimNumber",
                                claim,
                                "customer",
                                Map.of("name", "王芳", "phone", "13933330011", "locale", "zh"),
                                "product",
                                Map.of("model", "SH-100"),
                                "content",
                                "Nobody came"),
                        Map.class)
                .get("number"));
    }

    /** Who pays the customer or calls him about money sees who he is, who judges a demand does not. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "FINANCE, true",
        "CASHIERS, true",
        "DEPT_GENERAL, true",
        "DEPT_PRODUCT_QUALITY, false",
        "DEPT_AFTER_SALES, false"
    })
    void aStepOfAClaimIsShownWhatItNeeds(StaffGroup group, boolean pays) throws Exception {
        MockHttpServletResponse answer = page("/desk/cases/" + claim, group);

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.OK.value());
        assertThat(answer.getContentAsString())
                .contains("id=\"request\"", "id=\"diagnosis\"", "Motor exchanged")
                .doesNotContain("timeline", "attempts", "messages", "Internal cost", "/repairs/");
        assertThat(answer.getContentAsString().contains("id=\"customer\"")).isEqualTo(pays);
        assertThat(answer.getContentAsString().contains("href=\"/desk/fees/" + claim))
                .isEqualTo(pays);
        for (String address : List.of("/api/claims/" + claim, "/desk/cases", "/api/repairs/" + claim)) {
            assertThat(page(address, group).getStatus()).as(address).isEqualTo(HttpStatus.FORBIDDEN.value());
        }
    }

    /** Engineers repair what was damaged, finance issues the receipt for it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"ENGINEERS, true", "FINANCE, false"})
    void aStepOfAComplaintIsShownWhatItNeeds(StaffGroup group, boolean repairs) throws Exception {
        MockHttpServletResponse answer = page("/desk/complaints/" + complaint, group);

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.OK.value());
        assertThat(answer.getContentAsString())
                .contains("id=\"customer\"", "id=\"record\"")
                .doesNotContain("assessment", "evidence", "messages");
        assertThat(answer.getContentAsString().contains("Nobody came")).isEqualTo(repairs);
        for (String address : List.of("/api/complaints/" + complaint, "/desk/complaints", "/desk/complaints.xlsx")) {
            assertThat(page(address, group).getStatus()).as(address).isEqualTo(HttpStatus.FORBIDDEN.value());
        }
    }

    /** They are told last of a broken promise, and take cases over; they add nothing to files beside the tasks. */
    @Test
    void processOwnersReadTheCasesThatTheyTakeOver() throws Exception {
        for (String address : List.of(
                "/desk/cases/" + claim,
                "/desk/complaints/" + complaint,
                "/api/claims/" + claim,
                "/api/complaints/" + complaint)) {
            MockHttpServletResponse answer = page(address, StaffGroup.PROCESS_OWNERS);

            assertThat(answer.getStatus()).as(address).isEqualTo(HttpStatus.OK.value());
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .as(address)
                    .contains("王芳")
                    .doesNotContain("id=\"note-form\"", "id=\"upload\"");
        }
    }

    private MockHttpServletResponse page(String address, StaffGroup group) throws Exception {
        return http.perform(get(address)
                        .locale(Locale.ENGLISH)
                        .with(user("somebody").authorities(new SimpleGrantedAuthority(group.id()))))
                .andReturn()
                .getResponse();
    }
}
