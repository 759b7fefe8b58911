package io.aftersales.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/**
 * Text in the language of something behind: it is kept and shown as it was written, and nobody calculates it. All of
 * them would come to 1337.
 */
@IntegrationTest
@Requirement("SEC-03")
class InjectionTest {

    private static final String CALCULATED = "62615533";

    @Autowired
    private TestRestTemplate http;

    @SuppressWarnings("NullAway.Init")
    private FrontDoor door;

    @BeforeEach
    void open() {
        door = new FrontDoor(http);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7919*7907}",
                "#{7919*7907}",
                "${execution.setVariable('x', 7919*7907)}",
                "[[${7919*7907}]]",
                "__${7919*7907}__",
                "*{7919*7907}",
                "=7919*7907",
                "{7919*7907}",
                "'||(7919*7907)||'",
                "x' union select cast(7919*7907 as text) --",
                "{{7919*7907}}",
                "%{7919*7907}",
                "T(java.lang.Math).multiplyExact(7919,7907)"
            })
    void textOfCustomersAndStaffStaysText(String text) {
        Map<String, Object> application = Papers.repair();
        application.put(
                "customer",
                Map.of(
                        "name",
                        "Li Lei",
                        "phone",
                        Papers.phone(),
                        "email",
                        "li@example.com",
                        "address",
                        text,
                        "preferredChannel",
                        "EMAIL",
                        "locale",
                        "en"));
        application.put("product", Map.of("model", text, "serialNumber", Papers.serialNumber()));
        application.put("symptom", text);

        ResponseEntity<JsonNode> answer = door.postAsStranger("/api/claims", application);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        String number = FrontDoor.body(answer).path("number").asText();
        Map<String, Object> contact = Papers.reached("ON_SITE");
        contact.put("privateFault", text);
        door.complete("desk", number, "Task_ContactCustomer", contact);

        JsonNode claim = door.claim(number);
        assertThat(claim.path("symptom").asText()).isEqualTo(text);
        assertThat(claim.at("/customer/address").asText()).isEqualTo(text);
        assertThat(claim.path("product").path("model").asText()).isEqualTo(text);
        assertThat(claim.path("symptom").asText() + claim.path("customer") + claim.path("product"))
                .doesNotContain(CALCULATED);
        assertThat(door.letters(number)).isNotEmpty().noneMatch(letter -> letter.contains(CALCULATED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/claims?serialNumber={text}",
                "/api/claims?status={text}",
                "/api/claims/{text}",
                "/api/complaints?status={text}",
                "/api/commitments?subject={text}",
                "/api/figures/{text}",
                "/api/units/{text}",
                "/api/price-list?model={text}",
                "/api/staff/{text}",
                "/api/budgets?costCentre={text}"
            })
    void textInAddressesIsNoCode(String address) {
        for (String text :
                List.of("' or 1=1 --", "${7919*7907}", "1; select pg_sleep(9)", "T(java.lang.Math).abs(1)")) {
            ResponseEntity<String> answer =
                    http.withBasicAuth("admin", "admin").getForEntity(address, String.class, text);

            assertThat(answer.getStatusCode().value()).as(text).isLessThan(500);
            assertThat(String.valueOf(answer.getBody())).doesNotContain(CALCULATED, "PSQLException", "SQLState");
        }
    }
}
