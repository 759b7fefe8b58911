package io.aftersales.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.cases.CaseEntry;
import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.complaints.ComplaintFile;
import io.aftersales.complaints.ComplaintFiles;
import io.aftersales.complaints.ComplaintStatus;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.PortalSamples;
import io.aftersales.testing.PortalSamples.Sample;
import io.aftersales.testing.PortalVisitor;
import io.aftersales.testing.PortalVisitor.Upload;
import io.aftersales.testing.RepairSamples;
import io.aftersales.testing.Requirement;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers complain at the portal, follow their complaints, and read and take along their data. */
@IntegrationTest
class PortalComplaintTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ComplaintFiles complaints;

    @Autowired
    private ClaimFiles claims;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate http;

    @LocalServerPort
    private int port;

    private PortalSamples samples;

    @BeforeEach
    void open() {
        samples = new PortalSamples(beans, port);
    }

    @Test
    @Requirement({"CMP-01", "CMP-05"})
    void aComplaintIsTakenAndItsWayTold() {
        PortalVisitor visitor = samples.visitor();

        HttpResponse<String> sent = visitor.send("/complaints/new", "/complaints/new", complaintForm());

        String page = visitor.get(visitor.target(sent)).body();
        assertThat(page)
                .containsPattern("CP-\\d{8}-\\d{6}")
                .contains("One of us confirms it to you, at the latest by", "15 working days", "Within 24 hours");
        assertThat(complaint(visitor.target(sent)).record().channel()).isEqualTo(ClaimChannel.WEBSITE);
    }

    @Test
    @Requirement("RPR-19")
    void aCaseOfHisFillsInWhatIsKnownAndItsSessionOpensTheComplaint() {
        Sample sample = samples.claim();
        PortalVisitor owner = samples.proved(sample);
        assertThat(owner.get("/complaints/new?case=" + sample.code()).body())
                .contains(sample.number(), sample.email(), "SH-100");
        assertThat(samples.visitor()
                        .get("/complaints/new?case=" + sample.code())
                        .body())
                .as("a stranger gets nothing")
                .doesNotContain(sample.number(), sample.email());
        Map<String, String> form = complaintForm();
        form.put("claimNumber", sample.number());
        form.put("customer.email", sample.email());
        form.put("customer.preferredChannel", "EMAIL");

        HttpResponse<String> sent = owner.send(
                "/complaints/new",
                "/complaints/new",
                form,
                List.of(new Upload("invoice.jpg", "image/jpeg", Photos.plain())));

        String code = owner.target(sent).replace("/complaints/received/", "");
        assertThat(owner.get("/cases/" + code).body())
                .contains("Nobody came", "invoice.jpg", "To handle your complaint", "How this date comes about");
        assertThat(owner.get("/cases/" + sample.code()).body()).contains("/cases/" + code);
    }

    @Test
    void anotherOnesComplaintAboutMyCaseStaysHis() {
        Sample sample = samples.claim();
        Map<String, String> form = complaintForm();
        form.put("claimNumber", sample.number());
        form.put("customer.name", "Li Wei");
        PortalVisitor other = samples.visitor();
        String code = other.target(other.send("/complaints/new", "/complaints/new", form))
                .replace("/complaints/received/", "");

        PortalVisitor owner = samples.proved(sample);

        assertThat(owner.get("/cases/" + code).body()).doesNotContain("Nobody came", "Li Wei");
        assertThat(owner.get("/cases/" + sample.code()).body()).doesNotContain(code);
    }

    @Test
    void whatIsMissingInAComplaintIsSaidBesideTheField() {
        Map<String, String> form = complaintForm();
        form.put("category", "PRODUCT_QUALITY");
        form.put("claimNumber", "12345");
        form.put("product.model", "");

        HttpResponse<String> answer = samples.visitor().send("/complaints/new", "/complaints/new", form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Nobody came", "It is not the number of a request");
    }

    @Test
    @Requirement({"CMP-34", "CMP-35"})
    void theResultIsShownWithAllItsParts() {
        Map<String, String> form = complaintForm();
        PortalVisitor owner = samples.visitor();
        String code = owner.target(owner.send("/complaints/new", "/complaints/new", form))
                .replace("/complaints/received/", "");
        ComplaintFile complaint = complaints.trackedBy(code).orElseThrow();
        samples.closeComplaint(complaint.number());
        samples.prove(owner, complaint.number(), code, form.getOrDefault("customer.email", ""));

        String page = owner.get("/cases/" + code).body();

        assertThat(page)
                .contains("Result of your complaint", "the measures", "the result", "the follow-up", "the cause")
                .contains("the improvement", "We consider it solved", "Are you satisfied with the result?");
    }

    @Test
    @Requirement({"CMP-36", "CMP-37"})
    void theCustomerRatesTheResultOnce() {
        Map<String, String> form = complaintForm();
        PortalVisitor owner = samples.visitor();
        String code = owner.target(owner.send("/complaints/new", "/complaints/new", form))
                .replace("/complaints/received/", "");
        String number = complaints.trackedBy(code).orElseThrow().number();
        samples.closeComplaint(number);
        samples.prove(owner, number, code, form.getOrDefault("customer.email", ""));
        String page = "/cases/" + code;

        assertThat(owner.send(page, page + "/satisfaction", Map.of("satisfaction", "6"))
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> rated =
                owner.send(page, page + "/satisfaction", Map.of("satisfaction", "4", "comment", "Kind people"));

        assertThat(owner.target(rated)).endsWith("?done=rated");
        assertThat(complaints.get(number).settlement().satisfaction()).isEqualTo(4);
        assertThat(owner.get(page).body()).contains("You gave 4 of 5");
        assertThat(owner.get(page + "/data.json").body()).contains("Kind people");
        assertThat(owner.send(page, page + "/satisfaction", Map.of("satisfaction", "1"))
                        .statusCode())
                .as("a second time")
                .isEqualTo(409);
        assertThat(complaints.get(number).settlement().satisfaction()).isEqualTo(4);
    }

    @Test
    @Requirement({"CMP-40", "CMP-44"})
    void whoDoesNotAgreeSaysSoByAButton() {
        Map<String, String> form = complaintForm();
        PortalVisitor owner = samples.visitor();
        String code = owner.target(owner.send("/complaints/new", "/complaints/new", form))
                .replace("/complaints/received/", "");
        String number = complaints.trackedBy(code).orElseThrow().number();
        samples.closeComplaint(number);
        samples.prove(owner, number, code, form.getOrDefault("customer.email", ""));
        String page = "/cases/" + code;

        assertThat(owner.send(page, page + "/dispute", Map.of("dispute", " ")).statusCode())
                .isEqualTo(400);
        HttpResponse<String> disputed = owner.send(page, page + "/dispute", Map.of("dispute", "Nobody came again"));

        assertThat(owner.get(owner.target(disputed)).body())
                .contains("in dispute", "Somebody who had no part in it looks for a solution with you");
        assertThat(complaints.get(number).status()).isEqualTo(ComplaintStatus.DISPUTED);
        assertThat(owner.send(page, page + "/dispute", Map.of("dispute", "Twice"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    @Requirement("SEC-02")
    void theCustomerReadsAndTakesAlongAllHisData() throws Exception {
        Sample sample = samples.claim();
        PortalVisitor owner = samples.proved(sample);
        Map<String, String> form = complaintForm();
        form.put("customer.email", sample.email());
        form.put("customer.name", "Wang F.");
        owner.send("/complaints/new", "/complaints/new", form);

        JsonNode data = json.readTree(
                owner.get("/cases/" + sample.code() + "/data.json").body());

        assertThat(owner.get("/cases/" + sample.code() + "/data").body())
                .contains(sample.number(), sample.email(), "Nobody came");
        assertThat(data.at("/contacts")).hasSize(2);
        assertThat(data.at("/requests/0/symptom").asText()).isEqualTo("The lock does not open");
        assertThat(data.at("/requests/0/promises/0/kind").asText()).isEqualTo("RESPONSE");
        assertThat(data.at("/requests/0/messages/0/to").asText()).isEqualTo(sample.email());
        assertThat(data.at("/complaints/0/content").asText()).isEqualTo("Nobody came");
        assertThat(owner.download("/cases/" + sample.code() + "/data.json")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""))
                .startsWith("attachment");
    }

    @Test
    void erasureIsAskedForAndDecidedByPeople() {
        Sample sample = samples.claim();
        PortalVisitor owner = samples.proved(sample);

        HttpResponse<String> asked =
                owner.send("/cases/" + sample.code() + "/data", "/cases/" + sample.code() + "/erasure", Map.of());

        assertThat(owner.get(owner.target(asked)).body()).contains("We have your request for erasure");
        assertThat(claims.get(sample.number()).timeline())
                .extracting(CaseEntry::type)
                .contains("ERASURE_ASKED");
        assertThat(jdbc.sql(
                                "select staff_group from outbox_message where subject = ? and template = 'customer-asks-erasure'")
                        .param(sample.number())
                        .query(String.class)
                        .list())
                .containsExactly("service-managers");
    }

    @Test
    @Requirement("DSP-08")
    void anotherTimeOfTheVisitIsAskedForAndPapersAreTakenAlong() {
        RepairSamples repairs = new RepairSamples(http, beans);
        RepairSamples.Sample repair = repairs.inspected("en");
        repairs.book(repair, Duration.ofDays(3));
        PortalVisitor owner = samples.visitor();
        samples.prove(owner, repair.number(), repair.code(), repairs.phone());
        String page = "/cases/" + repair.code();

        String shown = owner.get(page).body();
        HttpResponse<String> wished = owner.send(page, page + "/appointment", Map.of("wish", "Friday after five"));
        HttpResponse<String> nothing = owner.send(page, page + "/appointment", Map.of("wishedAt1", "soon"));

        assertThat(shown)
                .contains("Your appointment", "The repair is ready. Please look at it and sign.", "repair-report.pdf");
        assertThat(owner.get(owner.target(wished)).body())
                .contains("our dispatchers have your wish", "Friday after five");
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("wishedAt1-problem");
        HttpResponse<String> back = owner.send(page, page + "/appointment", Map.of("giveBack", "true"));
        assertThat(owner.get(owner.target(back)).body())
                .contains("nobody comes at that time")
                .doesNotContain("id=\"appointment\"");
        assertThat(owner.send(page, page + "/appointment", Map.of("giveBack", "true"))
                        .statusCode())
                .as("a second time")
                .isEqualTo(409);
        assertThat(owner.download(page + "/papers/repair-report.pdf").body())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(owner.get(page + "/papers/dispatch-order.pdf").statusCode()).isEqualTo(404);
        assertThat(owner.get(page + "/papers/..%2Fquote.pdf").statusCode()).isIn(400, 404);
    }

    private ComplaintFile complaint(String target) {
        return complaints.trackedBy(target.replace("/complaints/received/", "")).orElseThrow();
    }

    private static Map<String, String> complaintForm() {
        Map<String, String> form = new HashMap<>();
        form.put("submission", UUID.randomUUID().toString());
        form.put("category", "SERVICE");
        form.put("productLine", "SMART_HOME");
        form.put("content", "Nobody came");
        form.put("customer.name", "Wang Fang");
        form.put("customer.email", "fang-" + UUID.randomUUID() + "@example.com");
        return form;
    }
}
