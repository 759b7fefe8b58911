package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.engine.identity.StaffGroup;
import io.aftersales.repairs.Acceptance;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.repairs.RepairStatus;
import io.aftersales.testing.FormToken;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.RepairSamples.Sample;
import io.aftersales.testing.Requirement;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A customer who is not satisfied says so on his page, and everybody reads it. */
@IntegrationTest
class NotAcceptedPageTest {

    private static final String OPINION = "It still sticks";

    @Autowired
    private RepairFiles files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc desk;

    private final TestRestTemplate http;
    private final RepairSamples samples;

    NotAcceptedPageTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        this.http = http;
        this.samples = new RepairSamples(http, beans);
    }

    @Test
    @Requirement({"RPR-16", "RPR-17", "RPR-19"})
    void hisOpinionIsEnough() throws Exception {
        Sample sample = samples.inspected("en");

        ResponseEntity<String> answer = send(sample, Map.of("satisfied", "false", "opinion", OPINION));

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        assertThat(answer.getBody())
                .contains("We look at it again", OPINION, "Told")
                .doesNotContain("Signed by", "of 5", "null", "I am the customer, or I decide");
        assertThat(files.find(sample.number()).orElseThrow().status()).isEqualTo(RepairStatus.OPEN);
        Acceptance said =
                files.find(sample.number()).orElseThrow().latestAcceptance().orElseThrow();
        assertThat(said.signature()).isNull();
        assertThat(said.acceptedBy()).isNull();
        assertThat(said.content()).isNull();
        JsonNode rest = Objects.requireNonNull(
                http.withBasicAuth("desk", "desk").getForObject("/api/repairs/" + sample.number(), JsonNode.class));
        assertThat(rest.at("/acceptances/0/opinion").asText()).isEqualTo(OPINION);
        assertThat(rest.at("/acceptances/0/signatureFile").isNull()).isTrue();
        assertThat(caseFile(sample)).contains(OPINION).doesNotContain("null");
        assertThat(acceptanceForm(sample)).contains(OPINION);
    }

    @Test
    @Requirement("RPR-19")
    void thePageAsksWhatIsWrongFirstAndDemandsTheRestOfNobody() {
        Sample sample = samples.inspected("en");

        String page = Objects.requireNonNull(http.getForObject("/repairs/" + sample.code() + "?lang=en", String.class));

        assertThat(page).contains("you need not confirm, rate or sign anything");
        String form = page.substring(page.indexOf("id=\"accept\""));
        assertThat(form.indexOf("name=\"opinion\"")).isLessThan(form.indexOf("name=\"mayAccept\""));
        assertThat(form.split("required", -1)).hasSize(3);
        ResponseEntity<String> silent = send(sample, Map.of("satisfied", "false", "opinion", " "));
        assertThat(silent.getStatusCode().value()).isEqualTo(400);
        assertThat(silent.getBody())
                .contains("opinion-problem")
                .doesNotContain("signature-problem", "acceptedBy-problem");
    }

    @Test
    @Requirement("RPR-17")
    void theDatabaseAcceptsNothingWithoutSignature() {
        Sample sample = samples.inspected("en");

        assertThatThrownBy(() -> jdbc.sql("""
                        insert into repair_acceptance (claim_number, accepted_at, accepted_by, may_accept, satisfied,
                            content, quality, attitude, demonstrated, advised, recorded_by)
                        values (:number, now(), 'x', true, true, 5, 5, 5, true, true, 'engineer')
                        """).param("number", sample.number()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("repair_acceptance_complete");
    }

    private String caseFile(Sample sample) throws Exception {
        String page = desk.perform(get("/desk/cases/" + sample.number())
                        .with(user("reader").authorities(new SimpleGrantedAuthority(StaffGroup.SERVICE_DESK.id()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String part = page.substring(page.indexOf("id=\"acceptances\""));
        return part.substring(0, part.indexOf("id=\"papers\""));
    }

    private String acceptanceForm(Sample sample) throws Exception {
        byte[] pdf = http.withBasicAuth("desk", "desk")
                .getForObject("/api/repairs/" + sample.number() + "/papers/acceptance-form.pdf?lang=en", byte[].class);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private ResponseEntity<String> send(Sample sample, Map<String, String> said) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        said.forEach(form::add);
        form.add("round", "1");
        form.add("lang", "en");
        return http.postForEntity(
                "/repairs/" + sample.code() + "/acceptance", FormToken.with(http, form), String.class);
    }
}
