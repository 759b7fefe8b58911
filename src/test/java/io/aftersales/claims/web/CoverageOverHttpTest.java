package io.aftersales.claims.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitDraft;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.WarrantyDesk;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What staff see of the first assessment, in JSON and on the case file. */
@IntegrationTest
class CoverageOverHttpTest {

    private final String serialNumber = "SN" + UUID.randomUUID();

    @Autowired
    MockMvc http;

    @Autowired
    InstalledUnits units;

    @Autowired
    WarrantyDesk warranty;

    @Test
    @Requirement({"RPR-02", "F35"})
    void theFirstAssessmentCountsFromTheDeliveryOnFile() throws Exception {
        units.register(new UnitDraft(
                unit(), null, ProductLine.SMART_HOME, null, null, LocalDate.of(2026, 1, 20), null, false));

        String number = submit("SMART_HOME", "2026-01-02");

        http.perform(get("/api/claims/" + number).with(httpBasic("desk", "desk")))
                .andExpect(jsonPath("$.coverage.coverage").value("OPEN"))
                .andExpect(jsonPath("$.coverage.free").value(false))
                .andExpect(jsonPath("$.coverage.ground").value("WARRANTY"))
                .andExpect(jsonPath("$.coverage.occasion").value("INTAKE"))
                .andExpect(jsonPath("$.coverage.startsOn").value("2026-01-20"))
                .andExpect(jsonPath("$.coverage.lastDay").value("2029-01-20"))
                .andExpect(jsonPath("$.coverage.missing").value("CAUSE"))
                .andExpect(jsonPath("$.coverage.clause").value("000 1.1.27(1)"))
                .andExpect(jsonPath("$.timeline[1].type").value("COVERAGE_DECIDED"))
                .andExpect(jsonPath("$.timeline[1].facts.lastDay").value("2029-01-20"));
        assertThat(units.find(unit()).orElseThrow().purchasedOn()).isEqualTo(LocalDate.of(2026, 1, 2));
    }

    @Test
    @Requirement("F36")
    void linesWithoutTermsAreShownAsSuch() throws Exception {
        String number = submit("VEHICLE", "2026-01-02");
        warranty.decideByHand(number, true, "说明书承诺两年", "supervisor");

        http.perform(get("/api/claims/" + number).with(httpBasic("desk", "desk")))
                .andExpect(jsonPath("$.coverage.coverage").value("COVERED"))
                .andExpect(jsonPath("$.coverage.free").value(true))
                .andExpect(jsonPath("$.coverage.ground").value("MANUAL"))
                .andExpect(jsonPath("$.coverage.rule").value("说明书承诺两年"))
                .andExpect(jsonPath("$.timeline[1].facts.coverage").value("TERMS_NOT_ENTERED"));
    }

    @Test
    @Requirement("RPR-02")
    void theCaseFileSaysItInBothLanguages() throws Exception {
        String number = submit("SMART_HOME", "2026-01-02");
        warranty.decideByHand(number, false, "Opened with a chisel", "supervisor");

        page(number, "en")
                .andExpect(content().string(containsString(">Coverage</h2>")))
                .andExpect(content().string(containsString("until 2029-01-02, this day included")))
                .andExpect(content().string(containsString("waits for: cause of the fault")))
                .andExpect(content().string(containsString("Main unit and core components: 3 years")))
                .andExpect(content().string(containsString("not covered: charged")))
                .andExpect(content().string(containsString("Opened with a chisel")))
                .andExpect(content().string(containsString("Coverage assessed")));
        page(number, "zh-CN")
                .andExpect(content().string(containsString(">保修判定</h2>")))
                .andExpect(content().string(containsString("至 2029-01-02（含当日）")))
                .andExpect(content().string(containsString("尚缺：故障原因")))
                .andExpect(content().string(containsString("不在保修范围内：收费")));
    }

    private ResultActions page(String number, String language) throws Exception {
        return http.perform(get("/desk/cases/" + number)
                        .header("Accept-Language", language)
                        .with(user("desk").authorities(AuthorityUtils.createAuthorityList("service-desk"))))
                .andExpect(status().isOk());
    }

    private SerialNumber unit() {
        return SerialNumber.of(serialNumber).orElseThrow();
    }

    private String submit(String line, String bought) throws Exception {
        String answer = http.perform(post("/api/claims")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"channel": "WEBSITE", "kind": "REPAIR", "productLine": "%s",
                                 "customer": {"name": "王芳", "email": "%s@example.com"},
                                 "product": {"model": "Lock X1", "serialNumber": "%s"},
                                 "purchase": {"date": "%s", "proofType": "INVOICE", "proofNumber": "INV-1"},
                                 "symptom": "The lock does not open"}
                                """.formatted(line, serialNumber, serialNumber, bought))
                        .with(httpBasic("desk", "desk")))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.number");
    }
}
