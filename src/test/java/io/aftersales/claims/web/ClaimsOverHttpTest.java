package io.aftersales.claims.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Claims over HTTP, with everything behind it. */
@IntegrationTest
class ClaimsOverHttpTest {

    @Autowired
    private MockMvc http;

    private final String phone = "+86138" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
    private final String serialNumber = UUID.randomUUID().toString();

    @Test
    @Requirement({"CLM-04", "CLM-06", "RSP-01"})
    void aClaimIsAnsweredWithItsNumberAndPromise() throws Exception {
        submit(body("false"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number", matchesPattern("CL-\\d{8}-\\d{6}")))
                .andExpect(jsonPath("$.status").value("RECEIVED"))
                .andExpect(jsonPath("$.receivedAt", endsWith("+08:00")))
                .andExpect(jsonPath("$.responseDueAt", endsWith("+08:00")))
                .andExpect(jsonPath("$.trackingCode", matchesPattern("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}")))
                .andExpect(header().string("Location", matchesPattern("/api/claims/CL-\\d{8}-\\d{6}")));
    }

    @Test
    void everyWrongFieldIsNamed() throws Exception {
        http.perform(post("/api/claims")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Accept-Language", "en")
                        .content("{\"channel\": \"FAX\", \"urgent\": \"maybe\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath(
                        "$.errors[*].field",
                        containsInAnyOrder(
                                "channel",
                                "kind",
                                "productLine",
                                "urgent",
                                "customer.name",
                                "customer.phone",
                                "product.model",
                                "symptom")));
    }

    @Test
    void theSameKeyGivesTheSameAnswer() throws Exception {
        String key = UUID.randomUUID().toString();

        String first = answer(submit(key, body("false")).andExpect(status().isCreated()));
        String second = answer(submit(key, body("false")).andExpect(status().isCreated()));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsAConflict() throws Exception {
        String key = UUID.randomUUID().toString();
        submit(key, body("false")).andExpect(status().isCreated());

        submit(key, body("true")).andExpect(status().isConflict());
    }

    @Test
    void aRefusedApplicationLeavesItsKeyFree() throws Exception {
        String key = UUID.randomUUID().toString();
        submit(key, body("false").replace("REPAIR", "NOTHING")).andExpect(status().isBadRequest());

        submit(key, body("false")).andExpect(status().isCreated());
    }

    @ParameterizedTest(name = "{0} characters: {1}")
    @CsvSource({"128, 201", "129, 400"})
    void aKeyHasALimit(int length, int status) throws Exception {
        String key = UUID.randomUUID() + "x".repeat(length - 36);

        submit(key, body("false")).andExpect(status().is(status));
    }

    @Test
    @Requirement({"CLM-07", "CLM-12"})
    void staffReadEverythingOnFile() throws Exception {
        String number = number(submit(body("true")));

        read("/api/claims/" + number)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(number))
                .andExpect(jsonPath("$.urgent").value(true))
                .andExpect(jsonPath("$.customer.name").value("王芳"))
                .andExpect(jsonPath("$.customer.phone").value(phone))
                .andExpect(jsonPath("$.customer.locale").value("en"))
                .andExpect(jsonPath("$.product.serialNumber").value(serialNumber))
                .andExpect(jsonPath("$.purchase.date").value("2026-01-02"))
                .andExpect(jsonPath("$.symptom").value("The lock does not open"))
                .andExpect(jsonPath("$.commitments[0].kind").value("RESPONSE"))
                .andExpect(jsonPath("$.commitments[0].status").value("RUNNING"))
                .andExpect(jsonPath("$.timeline[0].type").value("RECEIVED"))
                .andExpect(jsonPath("$.contactAttempts", hasSize(0)));
    }

    @Test
    void anUnknownClaimIsNotFound() throws Exception {
        read("/api/claims/CL-20200101-000001").andExpect(status().isNotFound());
    }

    @Test
    void nobodyReadsClaimsWithoutSigningIn() throws Exception {
        http.perform(get("/api/claims")).andExpect(status().isUnauthorized());
    }

    @Test
    void claimsAreFoundByNumberPhoneAndSerialNumber() throws Exception {
        String number = number(submit(body("false")));

        for (String query : new String[] {number, phone, phone.substring(3), serialNumber.toUpperCase(Locale.ROOT)}) {
            search("query", query)
                    .andExpect(jsonPath("$.total").value(1))
                    .andExpect(jsonPath("$.page").value(0))
                    .andExpect(jsonPath("$.size").value(50))
                    .andExpect(jsonPath("$.items[0].number").value(number));
        }
        search("query", "+8613000000000").andExpect(jsonPath("$.total").value(0));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({"status, RECEIVED, 1", "status, CLOSED, 0", "overdue, false, 1", "overdue, true, 0", "page, 1, 0"})
    void foundClaimsAreNarrowedDown(String parameter, String value, int items) throws Exception {
        submit(body("false"));

        http.perform(staff(get("/api/claims").queryParam("query", phone).queryParam(parameter, value)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(items)));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"status, OPEN", "overdue, maybe", "page, -1", "page, one", "page, 100001", "page, 99999999999"})
    void wrongParametersAreNamed(String parameter, String value) throws Exception {
        search(parameter, value)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(parameter));
    }

    @Test
    @Requirement({"RSP-04", "T02"})
    void staffMakeAClaimUrgent() throws Exception {
        String number = number(submit(body("false")));

        makeUrgent(number, "NO_POWER").andExpect(status().isNoContent());
        makeUrgent(number, "NO_POWER").andExpect(status().isNoContent());

        read("/api/claims/" + number)
                .andExpect(jsonPath("$.urgent").value(true))
                .andExpect(jsonPath("$.urgencyReason").value("NO_POWER"))
                .andExpect(jsonPath("$.commitments", hasSize(2)));
    }

    @Test
    void urgencyNeedsAReason() throws Exception {
        String number = number(submit(body("false")));

        makeUrgent(number, "HURRY")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("urgencyReason"));
    }

    @Test
    void aContactThatHandsInTooMuchIsToldWhenToGoOn() throws Exception {
        String invalid = body("false").replace("REPAIR", "NOTHING");
        for (int claim = 0; claim < 60; claim++) {
            submit(invalid).andExpect(status().isBadRequest());
        }

        submit(body("false"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", matchesPattern("[1-9]\\d*")))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("Too many requests"));
        http.perform(staff(submission(body("false")))).andExpect(status().isCreated());
    }

    private ResultActions makeUrgent(String number, String reason) throws Exception {
        return http.perform(staff(post("/api/claims/" + number + "/urgent")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"urgencyReason\": \"" + reason + "\"}")));
    }

    private ResultActions search(String parameter, String value) throws Exception {
        return http.perform(staff(get("/api/claims").queryParam(parameter, value)));
    }

    private ResultActions read(String path) throws Exception {
        return http.perform(staff(get(path)));
    }

    private ResultActions submit(String body) throws Exception {
        return http.perform(submission(body));
    }

    private ResultActions submit(String key, String body) throws Exception {
        return http.perform(submission(body).header("Idempotency-Key", key));
    }

    private static MockHttpServletRequestBuilder submission(String body) {
        return post("/api/claims")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", "en-GB, zh;q=0.5")
                .content(body);
    }

    private static MockHttpServletRequestBuilder staff(MockHttpServletRequestBuilder request) {
        return request.with(httpBasic("desk", "desk"));
    }

    private static String number(ResultActions result) throws Exception {
        return JsonPath.read(answer(result), "$.number");
    }

    private static String answer(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString();
    }

    private String body(String urgent) {
        return """
                {"channel": "WEBSITE", "kind": "REPAIR", "productLine": "SMART_HOME", "urgent": %s,
                 "customer": {"name": "王芳", "phone": "%s"},
                 "product": {"model": "Lock X1", "serialNumber": "%s"},
                 "purchase": {"date": "2026-01-02", "proofType": "INVOICE", "proofNumber": "INV-1"},
                 "symptom": "The lock does not open"}""".formatted(urgent, phone, serialNumber);
    }
}
