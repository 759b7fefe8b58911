package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.aftersales.engine.identity.StaffGroup;
import io.aftersales.testing.FeeSamples;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Which role sees which part of a case file, and what it is offered to do there. {@link BriefPagesTest} has those who
 * see a part only.
 */
@IntegrationTest
@Requirement({"SEC-01", "SEC-02"})
class CaseFileRightsTest {

    /** What everybody sees who may open the file of a claim. */
    private static final Set<String> CLAIM = Set.of(
            "customer",
            "request",
            "customer-files",
            "coverage",
            "repair-section",
            "attempts",
            "promises",
            "timeline",
            "messages");

    /** What everybody sees who may open the file of a complaint. */
    private static final Set<String> COMPLAINT =
            Set.of("customer", "assessment", "record", "decisions", "promises", "evidence", "timeline", "messages");

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
                                Map.of("name", "王芳", "phone", "13933330010", "locale", "zh"),
                                "product",
                                Map.of("model", "SH-100"),
                                "content",
                                "Nobody came"),
                        Map.class)
                .get("number"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            group, fees, complaint, note, papers, corrections, customer page
            SERVICE_DESK, x, x, x, x, x, x
            ENGINEERS, x, -, x, x, -, x
            DISPATCHERS, -, -, x, x, x, x
            SERVICE_SUPERVISORS, x, x, x, x, x, x
            SERVICE_MANAGERS, x, x, x, x, x, x
            COMPLAINT_HANDLERS, -, x, x, x, -, x
            QUALITY_INSPECTORS, -, x, x, x, -, x
            PROCESS_OWNERS, -, x, -, -, -, -
            AUDITORS, x, x, -, -, -, -
            ADMINISTRATORS, x, x, x, x, x, x
            """)
    void aClaim(
            StaffGroup group,
            String fees,
            String complaints,
            String note,
            String papers,
            String corrections,
            String customerPage)
            throws Exception {
        String page = page("/desk/cases/" + claim, group).getContentAsString();

        assertThat(CLAIM).allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
        assertThat(seen(
                        page,
                        Map.of(
                                "fees", "id=\"fees\"",
                                "complaint", "href=\"/desk/complaints/" + complaint,
                                "note", "id=\"note-form\"",
                                "file", "id=\"take-file\"",
                                "papers", "id=\"upload\"",
                                "corrections", "id=\"correct\"",
                                "customer page", "href=\"/repairs/")))
                .isEqualTo(marked(Map.of(
                        "fees", fees,
                        "complaint", complaints,
                        "note", note,
                        "file", note,
                        "papers", papers,
                        "corrections", corrections,
                        "customer page", customerPage)));
        assertThat(page).as("its number is no secret").contains(complaint);
        String code = code("/api/claims/" + claim);
        assertThat(page.contains(code)).as("tracking code").isEqualTo(customerPage.equals("x"));
        assertThat(tells("/api/claims/" + claim, code, group)).isEqualTo(note.equals("x"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {
                "SERVICE_DESK",
                "ENGINEERS",
                "DISPATCHERS",
                "SERVICE_SUPERVISORS",
                "SERVICE_MANAGERS",
                "COMPLAINT_HANDLERS",
                "QUALITY_INSPECTORS",
                "FINANCE",
                "CASHIERS",
                "DEPT_PRODUCT_QUALITY",
                "DEPT_AFTER_SALES",
                "DEPT_GENERAL",
                "PROCESS_OWNERS",
                "AUDITORS",
                "ADMINISTRATORS"
            })
    void othersSeeNoClaim(StaffGroup group) throws Exception {
        assertThat(page("/desk/cases/" + claim, group).getStatus()).isEqualTo(HttpStatus.FORBIDDEN.value());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            group, claim, note, evidence
            SERVICE_DESK, x, x, x
            SERVICE_SUPERVISORS, x, x, x
            SERVICE_MANAGERS, x, x, x
            COMPLAINT_HANDLERS, x, x, x
            QUALITY_INSPECTORS, x, x, x
            DEPT_PRODUCT_QUALITY, -, x, x
            DEPT_AFTER_SALES, -, x, x
            DEPT_INFORMATION, -, x, x
            DEPT_GENERAL, -, x, x
            PROCESS_OWNERS, x, -, -
            AUDITORS, x, -, -
            ADMINISTRATORS, x, x, x
            """)
    void aComplaint(StaffGroup group, String ofClaim, String note, String evidence) throws Exception {
        String page = page("/desk/complaints/" + complaint, group).getContentAsString();

        assertThat(COMPLAINT).allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
        assertThat(seen(
                        page,
                        Map.of(
                                "claim", "href=\"/desk/cases/" + claim,
                                "note", "id=\"note-form\"",
                                "evidence", "id=\"upload\"")))
                .isEqualTo(marked(Map.of("claim", ofClaim, "note", note, "evidence", evidence)));
        String code = code("/api/complaints/" + complaint);
        assertThat(page).doesNotContain(code);
        assertThat(tells("/api/complaints/" + complaint, code, group)).isEqualTo(note.equals("x"));
    }

    /** What a service costs us is on the pages of those who work on costs, and on no other part of the file. */
    @Test
    void internalCostIsNowhereForWhoMayNotReadFees() throws Exception {
        assertThat(page("/desk/cases/" + claim, StaffGroup.SERVICE_SUPERVISORS).getContentAsString())
                .contains("Internal cost");
        assertThat(page("/desk/cases/" + claim, StaffGroup.QUALITY_INSPECTORS).getContentAsString())
                .doesNotContain("Internal cost", "100.00");
    }

    /** With it, a reader would pass for the customer. */
    private boolean tells(String address, String code, StaffGroup group) throws Exception {
        return page(address, group).getContentAsString().contains(code);
    }

    private String code(String address) {
        return String.valueOf(rest.withBasicAuth("desk", "desk")
                .getForObject(address, Map.class)
                .get("trackingCode"));
    }

    private MockHttpServletResponse page(String address, StaffGroup group) throws Exception {
        return http.perform(get(address)
                        .locale(Locale.ENGLISH)
                        .with(user("somebody").authorities(new SimpleGrantedAuthority(group.id()))))
                .andReturn()
                .getResponse();
    }

    private static Set<String> seen(String page, Map<String, String> signs) {
        Set<String> seen = new LinkedHashSet<>();
        signs.forEach((part, sign) -> {
            if (page.contains(sign)) {
                seen.add(part);
            }
        });
        return seen;
    }

    private static Set<String> marked(Map<String, String> marks) {
        Set<String> marked = new LinkedHashSet<>();
        marks.forEach((part, mark) -> {
            if (mark.equals("x")) {
                marked.add(part);
            }
        });
        return marked;
    }
}
