package io.aftersales.complaints.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Complaints over HTTP, with everything behind them. */
@IntegrationTest
class ComplaintsOverHttpTest {

    private final TestRestTemplate http;
    private final ComplaintCalls calls;

    ComplaintsOverHttpTest(@Autowired TestRestTemplate http) {
        this.http = http;
        calls = new ComplaintCalls(http);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHONE", "WEBSITE", "ONLINE_CHAT", "WECHAT", "EMAIL", "LETTER", "OTHER"})
    @Requirement({"CMP-01", "CMP-06"})
    void aComplaintByAnyChannelIsAnsweredWithItsNumberAndPromises(String channel) {
        ResponseEntity<JsonNode> answer = calls.submit(calls.with("channel", channel));

        assertThat(answer.getStatusCode().value()).isEqualTo(201);
        JsonNode receipt = ComplaintCalls.body(answer);
        String number = receipt.path("number").asText();
        assertThat(number).matches("CP-\\d{8}-\\d{6}");
        assertThat(answer.getHeaders().getLocation()).hasToString("/api/complaints/" + number);
        assertThat(receipt.path("acknowledgementDueAt").asText()).endsWith("+08:00");
        assertThat(receipt.path("resolutionDueAt").asText()).endsWith("+08:00");
        assertThat(receipt.path("trackingCode").asText()).matches("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}");
    }

    @Test
    void everyWrongFieldIsNamed() {
        Map<String, Object> wrong = Map.of(
                "channel", "FAX",
                "category", "NOTHING",
                "severity", "huge",
                "productLine", "VEHICLE",
                "customer", Map.of("phone", "1"),
                "purchase", Map.of("date", "yesterday"));

        ResponseEntity<JsonNode> answer = calls.submit(wrong);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(ComplaintCalls.fields(answer))
                .containsExactlyInAnyOrder(
                        "channel",
                        "category",
                        "severity",
                        "customer.name",
                        "customer.phone",
                        "product.model",
                        "purchase.date",
                        "content",
                        "demand");
    }

    @Test
    @Requirement("CMP-04")
    void aVehicleComplaintNeedsTheModelThePurchaseDateAndTheDemand() {
        Map<String, Object> vehicle = calls.with("productLine", "VEHICLE");
        vehicle.remove("product");

        assertThat(ComplaintCalls.fields(calls.submit(vehicle)))
                .containsExactlyInAnyOrder("product.model", "purchase.date", "demand");

        vehicle.put("product", Map.of("model", "EV-7"));
        vehicle.put("purchase", Map.of("date", "2026-03-01"));
        vehicle.put("demand", "A new battery");
        JsonNode complaint = calls.read(ComplaintCalls.number(calls.submit("desk", vehicle, null)));
        assertThat(complaint.path("receivedBy").asText()).isEqualTo("desk");
        assertThat(complaint.path("taker").path("name").asText()).isEqualTo("Desk Demo");
        assertThat(complaint.path("taker").path("employeeNumber").asText()).isEqualTo("E-1003");
        assertThat(complaint.path("customer").path("name").asText()).isEqualTo("王芳");
        assertThat(complaint.path("customer").path("phone").asText()).isEqualTo(calls.phone());
        assertThat(complaint.path("product").path("model").asText()).isEqualTo("EV-7");
        assertThat(complaint.path("purchase").path("date").asText()).isEqualTo("2026-03-01");
        assertThat(complaint.path("demand").asText()).isEqualTo("A new battery");
        assertThat(complaint.path("receivedAt").asText()).endsWith("+08:00");
    }

    @Test
    @Requirement("CMP-03")
    void staffReadEverythingOnFile() {
        JsonNode complaint = calls.read(ComplaintCalls.number(calls.submit(calls.application())));

        assertThat(complaint.path("status").asText()).isEqualTo("RECEIVED");
        assertThat(complaint.path("channel").asText()).isEqualTo("WEBSITE");
        assertThat(complaint.path("taker").isNull()).isTrue();
        assertThat(complaint.path("category").asText()).isEqualTo("PRODUCT_QUALITY");
        assertThat(complaint.path("customer").path("phone").asText()).isEqualTo(calls.phone());
        assertThat(complaint.path("customer").path("locale").asText()).isEqualTo("en");
        assertThat(complaint.path("product").path("model").asText()).isEqualTo("SH-100");
        assertThat(complaint.path("content").asText()).isEqualTo("The lock opens by itself");
        assertThat(complaint.path("assessment").path("department").asText()).isEqualTo("dept-product-quality");
        assertThat(complaint.path("settlement").path("upheld").isNull()).isTrue();
        assertThat(ComplaintCalls.texts(complaint.path("commitments"), "kind"))
                .containsExactlyInAnyOrder("COMPLAINT_ACKNOWLEDGEMENT", "COMPLAINT_RESOLUTION");
        assertThat(ComplaintCalls.texts(complaint.path("timeline"), "type")).startsWith("COMPLAINT_RECEIVED");
    }

    @Test
    void theSameKeyFilesOnceAndStandsForNothingElse() {
        String key = UUID.randomUUID().toString();
        JsonNode first = ComplaintCalls.body(calls.submit(null, calls.application(), key));

        assertThat(ComplaintCalls.body(calls.submit(null, calls.application(), key)))
                .isEqualTo(first);
        assertThat(calls.submit(null, calls.with("content", "Another matter"), key)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
    }

    @Test
    void strangersAreNotToldWhichClaimsThereAre() {
        Map<String, Object> unknown = calls.with("claimNumber", "CL-20200101-000001");

        ResponseEntity<JsonNode> stranger = calls.submit(unknown);
        ResponseEntity<JsonNode> staff = calls.submit("desk", unknown, null);

        assertThat(stranger.getStatusCode().value()).isEqualTo(201);
        assertThat(calls.read(ComplaintCalls.number(stranger))
                        .path("claimNumber")
                        .isNull())
                .isTrue();
        assertThat(staff.getStatusCode().value()).isEqualTo(400);
        assertThat(ComplaintCalls.fields(staff)).containsExactly("claimNumber");
    }

    @Test
    @Requirement("F68")
    void aComplaintAboutAClaimTakesItsCustomerAndBothKeepTheirClocks() {
        String claim = claim();

        JsonNode complaint = calls.read(ComplaintCalls.number(calls.submit(
                "desk",
                Map.of("channel", "PHONE", "category", "SERVICE", "content", "Nobody came", "claimNumber", claim),
                null)));

        assertThat(complaint.path("claimNumber").asText()).isEqualTo(claim);
        assertThat(complaint.path("customer").path("phone").asText()).isEqualTo(calls.phone());
        assertThat(ComplaintCalls.texts(complaint.path("commitments"), "kind"))
                .containsExactlyInAnyOrder("COMPLAINT_ACKNOWLEDGEMENT", "COMPLAINT_RESOLUTION");
        JsonNode repaired = calls.get("desk", "/api/claims/" + claim);
        assertThat(ComplaintCalls.texts(repaired.path("commitments"), "kind")).containsOnly("RESPONSE");
        assertThat(ComplaintCalls.texts(repaired.path("timeline"), "type")).contains("COMPLAINT_OPENED");
    }

    private String claim() {
        Map<String, Object> claim = Map.of(
                "channel", "PHONE",
                "kind", "REPAIR",
                "productLine", "SMART_HOME",
                "customer", Map.of("name", "王芳", "phone", calls.phone()),
                "product", Map.of("model", "SH-100"),
                "symptom", "The lock does not open");
        return ComplaintCalls.number(
                http.withBasicAuth("desk", "desk").postForEntity("/api/claims", claim, JsonNode.class));
    }
}
