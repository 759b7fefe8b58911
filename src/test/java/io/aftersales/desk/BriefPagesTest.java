package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.aftersales.complaints.Acknowledgement;
import io.aftersales.complaints.ChargeReport;
import io.aftersales.complaints.ComplaintAcknowledgement;
import io.aftersales.complaints.ComplaintClassification;
import io.aftersales.complaints.ComplaintHandling;
import io.aftersales.complaints.ComplaintInvestigation;
import io.aftersales.complaints.ComplaintJudgement;
import io.aftersales.complaints.ComplaintPlanning;
import io.aftersales.complaints.Findings;
import io.aftersales.engine.identity.StaffGroup;
import io.aftersales.replacements.CompensationDesk;
import io.aftersales.testing.FeeSamples;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.ReplacementSamples;
import io.aftersales.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    @Autowired
    private JdbcClient jdbc;

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

    @ParameterizedTest
    @EnumSource(names = {"FINANCE", "CASHIERS", "DEPT_GENERAL"})
    void whoPaysTheCustomerOrCallsHimSeesWhoHeIs(StaffGroup group) throws Exception {
        jdbc.sql("update claim set kind_assumed = true where number = ?")
                .param(claim)
                .update();

        String page = shown("/desk/cases/" + claim, group);

        assertThat(page)
                .contains("id=\"request\"", "id=\"diagnosis\"", "Motor exchanged", "id=\"customer\"", "王芳")
                .contains("href=\"/desk/fees/" + claim, "not recorded yet")
                .doesNotContain("timeline", "attempts", "messages", "Internal cost", "/repairs/");
        refused(group, "/api/claims/" + claim, "/desk/cases", "/api/repairs/" + claim);
    }

    @ParameterizedTest
    @EnumSource(names = {"DEPT_PRODUCT_QUALITY", "DEPT_AFTER_SALES"})
    void whoJudgesADemandSeesTheProductAndNoCustomer(StaffGroup group) throws Exception {
        String number = new ReplacementSamples(rest, beans).told("en").number();
        CompensationDesk demands = beans.getBean(CompensationDesk.class);
        demands.learnReason(number, "The floor is wet", "A new floor", false, "desk");
        demands.route(number, "DEFER", "A new problem", "desk");

        assertThat(shown("/desk/cases/" + number, group))
                .contains("id=\"request\"", "A new floor")
                .doesNotContain("id=\"customer\"", "王芳", "/desk/fees/");
        assertThat(shown("/desk/cases/" + claim, group)).satisfies(BriefPagesTest::saysNothing);
        refused(group, "/api/claims/" + claim, "/desk/cases", "/api/repairs/" + claim);
    }

    @ParameterizedTest
    @EnumSource(names = {"FINANCE", "CASHIERS", "DEPT_GENERAL"})
    void ofAClaimWithoutMoneyNothingIsShown(StaffGroup group) throws Exception {
        String number = new ReplacementSamples(rest, beans).told("en").number();

        assertThat(shown("/desk/cases/" + number, group)).satisfies(BriefPagesTest::saysNothing);
    }

    @Test
    void engineersSeeWhatTheyRepairOfAComplaint() throws Exception {
        assertThat(shown("/desk/complaints/" + complaint, StaffGroup.ENGINEERS)).satisfies(BriefPagesTest::saysNothing);

        establish("engineer");

        assertThat(shown("/desk/complaints/" + complaint, StaffGroup.ENGINEERS))
                .contains("id=\"customer\"", "id=\"record\"", "Nobody came")
                .doesNotContain("assessment", "evidence", "messages");
        assertThat(page("/desk/complaints/" + complaint, "engineer", StaffGroup.ENGINEERS)
                        .getContentAsString(StandardCharsets.UTF_8))
                .as("who is complained about")
                .satisfies(BriefPagesTest::saysNothing);
        refused(StaffGroup.ENGINEERS, "/api/complaints/" + complaint, "/desk/complaints", "/desk/complaints.xlsx");
    }

    @Test
    void financeSeesWhoIsChargedForDamage() throws Exception {
        establish(null);
        assertThat(shown("/desk/complaints/" + complaint, StaffGroup.FINANCE)).satisfies(BriefPagesTest::saysNothing);

        ComplaintPlanning planning = beans.getBean(ComplaintPlanning.class);
        planning.plan(complaint, "CASE_SPECIFIC", "A repair", "Another look", "complaints");
        planning.decide(complaint, "APPROVED", null, "manager");
        beans.getBean(ComplaintHandling.class)
                .recordWork(
                        complaint,
                        ComplaintHandling.Work.REPAIR,
                        "The door is mended",
                        new ChargeReport(null, "128.50", null, null, null, null, null),
                        "engineer");

        assertThat(shown("/desk/complaints/" + complaint, StaffGroup.FINANCE))
                .contains("id=\"customer\"", "id=\"record\"", "href=\"/desk/fees/" + complaint)
                .doesNotContain("Nobody came", "Another look", "assessment", "evidence", "messages");
        refused(StaffGroup.FINANCE, "/api/complaints/" + complaint, "/desk/complaints", "/desk/complaints.xlsx");
    }

    /** They are told last of a broken promise, and take cases over; they add nothing to files beside the tasks. */
    @Test
    void processOwnersReadTheCasesThatTheyTakeOver() throws Exception {
        for (String address : List.of(
                "/desk/cases/" + claim,
                "/desk/complaints/" + complaint,
                "/api/claims/" + claim,
                "/api/complaints/" + complaint)) {
            MockHttpServletResponse answer = page(address, "somebody", StaffGroup.PROCESS_OWNERS);

            assertThat(answer.getStatus()).as(address).isEqualTo(HttpStatus.OK.value());
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .as(address)
                    .contains("王芳")
                    .doesNotContain("id=\"note-form\"", "id=\"upload\"");
        }
    }

    /** Finds that the product was damaged in use. */
    private void establish(@Nullable String complainedAbout) {
        beans.getBean(ComplaintAcknowledgement.class)
                .acknowledge(complaint, new Acknowledgement("PHONE", true, true, "Called", null, null), "complaints");
        beans.getBean(ComplaintClassification.class)
                .classify(
                        complaint,
                        new ComplaintJudgement("SERVICE", "MEDIUM", "SINGLE", "Use", "complaints", complainedAbout),
                        "complaints");
        beans.getBean(ComplaintInvestigation.class)
                .establish(
                        complaint,
                        new Findings("USAGE_RECORD", "A picture", "It was forced", "Use", "HUMAN_DAMAGE", false),
                        "complaints");
    }

    private static void saysNothing(String page) {
        assertThat(page)
                .contains("No step of this case is yours")
                .doesNotContain("id=\"customer\"", "王芳", "SH-100", "id=\"request\"", "id=\"record\"");
    }

    private void refused(StaffGroup group, String... addresses) throws Exception {
        for (String address : addresses) {
            assertThat(page(address, "somebody", group).getStatus())
                    .as(address)
                    .isEqualTo(HttpStatus.FORBIDDEN.value());
        }
    }

    private String shown(String address, StaffGroup group) throws Exception {
        MockHttpServletResponse answer = page(address, "somebody", group);
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.OK.value());
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse page(String address, String reader, StaffGroup group) throws Exception {
        return http.perform(get(address)
                        .locale(Locale.ENGLISH)
                        .with(user(reader).authorities(new SimpleGrantedAuthority(group.id()))))
                .andReturn()
                .getResponse();
    }
}
