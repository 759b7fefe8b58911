package io.aftersales.repairs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Pictures;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.RepairSamples.Sample;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Repairs over HTTP. */
@IntegrationTest
class RepairsOverHttpTest {

    private final TestRestTemplate http;
    private final RepairSamples samples;

    RepairsOverHttpTest(@Autowired TestRestTemplate http, @Autowired BeanFactory beans) {
        this.http = http;
        this.samples = new RepairSamples(http, beans);
    }

    @Test
    @Requirement({"RPR-04", "RPR-20"})
    void everythingOnFileIsReadWithTimesOfTheBusinessZone() {
        Sample sample = samples.inspected("zh");

        JsonNode repair = get("auditor", sample, "");

        assertThat(repair.path("status").asText()).isEqualTo("INSPECTED");
        assertThat(repair.path("free").asBoolean()).isTrue();
        JsonNode visit = repair.path("visits").get(0);
        assertThat(visit.path("bookedAt").asText()).endsWith("+08:00");
        assertThat(visit.path("punctual").asBoolean()).isTrue();
        assertThat(repair.path("diagnosis").path("cause").asText()).isEqualTo("PRODUCT_QUALITY");
        assertThat(repair.path("coverage").get(0).path("clause").asText()).isNotBlank();
        JsonNode quote = repair.path("quotes").get(0);
        assertThat(quote.path("plan").asText()).isEqualTo("Another motor");
        assertThat(quote.path("cycleDays").asInt()).isEqualTo(7);
        assertThat(quote.path("consents").get(0).path("channel").asText()).isEqualTo("PHONE");
        JsonNode work = repair.path("works").get(0);
        assertThat(work.path("by").asText()).isEqualTo("engineer");
        assertThat(work.path("process").asText()).isEqualTo("Motor exchanged, lock set");
        assertThat(work.path("parts").get(0).path("serialNumber").asText()).isEqualTo("M4711");
        assertThat(work.path("problemMet").asText()).isEqualTo("Screws rusted");
        assertThat(repair.path("inspections").get(0).path("passed").asBoolean()).isTrue();
    }

    @Test
    @Requirement("INF-07")
    void aCorrectionStandsBesideTheRecordThatStaysAsItIs() {
        Sample sample = samples.worked("zh");
        JsonNode before = get("desk", sample, "").path("works");

        ResponseEntity<JsonNode> answer = post(
                "dispatcher",
                sample,
                "/corrections",
                Map.of("record", "Work", "text", "Part M-4712", "reason", "Misread the label"));

        assertThat(answer.getStatusCode().value()).isEqualTo(204);
        JsonNode repair = get("desk", sample, "");
        assertThat(repair.path("works")).isEqualTo(before);
        JsonNode correction = repair.path("corrections").get(0);
        assertThat(correction.path("by").asText()).isEqualTo("dispatcher");
        assertThat(correction.path("text").asText()).isEqualTo("Part M-4712");
        assertThat(correction.path("reason").asText()).isEqualTo("Misread the label");
    }

    @Test
    void everythingThatACorrectionLacksIsNamed() {
        Sample sample = samples.opened("zh");

        ResponseEntity<JsonNode> answer = post("desk", sample, "/corrections", Map.of());

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(fields(answer)).containsExactlyInAnyOrder("record", "text", "reason");
    }

    @Test
    @Requirement("FLD-15")
    void oneCallBringsTheResponsiblePeopleIn() {
        Sample sample = samples.arrived("zh");

        ResponseEntity<JsonNode> answer = post(
                "engineer",
                sample,
                "/incidents",
                Map.of("incidentKind", "TOOLS_DETAINED", "what", "The customer keeps my tools"));

        assertThat(answer.getStatusCode().value()).isEqualTo(204);
        JsonNode tasks = http.withBasicAuth("supervisor", "supervisor")
                .getForObject("/engine-rest/task?processInstanceBusinessKey=" + sample.number(), JsonNode.class);
        assertThat(texts(tasks, "taskDefinitionKey")).contains("Task_TakeOverIncident");
        JsonNode claim =
                http.withBasicAuth("desk", "desk").getForObject("/api/claims/" + sample.number(), JsonNode.class);
        assertThat(texts(claim.path("timeline"), "type")).contains("FIELD_INCIDENT_REPORTED");
    }

    @Test
    void whatAWithdrawalLacksIsNamed() {
        Sample sample = samples.opened("zh");

        ResponseEntity<JsonNode> answer = post("desk", sample, "/withdrawal", Map.of());

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly("reason");
    }

    @Test
    void anUnknownKindOfIncidentIsNamed() {
        Sample sample = samples.opened("zh");

        ResponseEntity<JsonNode> answer = post("engineer", sample, "/incidents", Map.of("incidentKind", "GOSSIP"));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(fields(answer)).containsExactly("incidentKind");
    }

    @ParameterizedTest(name = "{0} may not {1} {2}")
    @CsvSource({
        "finance, GET, ''",
        "finance, GET, /papers/quote.pdf",
        "auditor, POST, /corrections",
        "quality, POST, /withdrawal",
        "engineer, POST, /corrections",
        "desk, POST, /incidents",
        "auditor, POST, /papers"
    })
    void othersAreKeptOut(String user, String method, String address) {
        Sample sample = samples.opened("zh");

        int status = method.equals("GET")
                ? http.withBasicAuth(user, user)
                        .getForEntity("/api/repairs/" + sample.number() + address, String.class)
                        .getStatusCode()
                        .value()
                : post(user, sample, address, Map.of()).getStatusCode().value();

        assertThat(status).isEqualTo(403);
    }

    @Test
    void aClaimWithoutRepairHasNone() {
        Sample sample = samples.claim("zh");

        assertThat(http.withBasicAuth("desk", "desk")
                        .getForEntity("/api/repairs/" + sample.number(), String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    @Requirement("RPR-17")
    void aSignedPaperIsKeptOnceAndHandedOut() {
        Sample sample = samples.inspected("zh");

        ResponseEntity<JsonNode> answer = upload(sample, Pictures.png());
        upload(sample, Pictures.png());

        assertThat(answer.getStatusCode().value()).isEqualTo(201);
        JsonNode files = get("desk", sample, "/papers");
        assertThat(texts(files, "kind")).containsExactly("SIGNED_PAPER");
        byte[] content = http.withBasicAuth("desk", "desk")
                .getForObject(
                        "/api/repairs/" + sample.number() + "/papers/"
                                + files.get(0).path("id").asText(),
                        byte[].class);
        assertThat(content).isEqualTo(Pictures.png());
    }

    @ParameterizedTest(name = "{0} in {1} says {2}")
    @CsvSource({
        "acceptance-slip, zh, 受理单, The lock does not open",
        "dispatch-order, zh, 派工单, Engineer Demo",
        "quote, zh, 门锁电机, Another motor",
        "repair-report, zh, 维修报告, M4711",
        "repair-record, zh, 维修记录, The motor is burnt out",
        "acceptance-form, zh, 维修验收单, 王芳",
        "confirmation-slip, zh, 客户确认单, 王芳",
        "dispatch-order, en, Dispatch order, Engineer Demo",
        "repair-report, en, Motor of the lock, Motor exchanged",
        "repair-record, en, Repair record, Screws rusted"
    })
    @Requirement({"DSP-10", "RPR-15", "RPR-20", "INF-11", "F21"})
    void allPapersArePrintedFromOneDataSet(String paper, String lang, String title, String content) throws IOException {
        Sample sample = samples.inspected("zh");

        String text = printed(sample, paper + ".pdf?lang=" + lang);

        assertThat(text).contains(sample.number(), title, content);
    }

    @Test
    @Requirement("INF-11")
    void everyClaimHasItsSlipWithoutARepairToo() throws IOException {
        Sample sample = samples.claim("zh");

        assertThat(printed(sample, "acceptance-slip.pdf")).contains("受理单", sample.number());
        assertThat(http.withBasicAuth("desk", "desk")
                        .getForEntity("/api/repairs/" + sample.number() + "/papers/repair-report.pdf", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void papersAreInTheLanguageOfTheCustomerByDefault() throws IOException {
        assertThat(printed(samples.arrived("en"), "dispatch-order.pdf")).contains("Dispatch order");
        assertThat(printed(samples.arrived("zh"), "dispatch-order.pdf")).contains("派工单");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"quote.pdf?lang=fr, 400", "replacement-record.pdf, 404", "secrets.pdf, 404"})
    void whatCannotBePrintedIsToldSo(String address, int status) {
        Sample sample = samples.opened("zh");

        assertThat(http.withBasicAuth("desk", "desk")
                        .getForEntity("/api/repairs/" + sample.number() + "/papers/" + address, String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(status);
    }

    private String printed(Sample sample, String address) throws IOException {
        byte[] pdf = http.withBasicAuth("desk", "desk")
                .getForObject("/api/repairs/" + sample.number() + "/papers/" + address, byte[].class);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private ResponseEntity<JsonNode> upload(Sample sample, byte[] content) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "signed.png";
            }
        });
        return http.withBasicAuth("engineer", "engineer")
                .postForEntity("/api/repairs/" + sample.number() + "/papers", parts, JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String user, Sample sample, String address, Map<String, Object> body) {
        return http.withBasicAuth(user, user)
                .postForEntity("/api/repairs/" + sample.number() + address, body, JsonNode.class);
    }

    private JsonNode get(String user, Sample sample, String address) {
        ResponseEntity<JsonNode> answer = http.withBasicAuth(user, user)
                .getForEntity("/api/repairs/" + sample.number() + address, JsonNode.class);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return body;
    }

    private static List<String> fields(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return texts(body.path("errors"), "field");
    }

    private static List<String> texts(JsonNode list, String property) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(property).asText())
                .toList();
    }
}
