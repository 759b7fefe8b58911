package io.aftersales.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Who is written what when a claim comes in. */
@IntegrationTest
class ClaimMessagesTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private OutboxReader outbox;

    @Autowired
    private ObjectMapper json;

    @Test
    @Requirement({"CLM-09", "CLM-13"})
    void customerAndSuperiorLearnOfANewClaim() throws Exception {
        String email = UUID.randomUUID() + "@example.com";
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("Idempotency-Key", UUID.randomUUID().toString());
        String body = """
                {"channel": "WEBSITE", "kind": "REPAIR", "productLine": "SMART_HOME", "urgent": false,
                 "customer": {"name": "Wang Xiaoming", "phone": "13800000000", "email": "%s", "locale": "zh"},
                 "product": {"model": "L-100", "serialNumber": "%s"},
                 "symptom": "The lock does not open"}
                """.formatted(email, UUID.randomUUID());

        String answer = http.postForObject("/api/claims", new HttpEntity<>(body, headers), String.class);

        JsonNode claim = json.readTree(answer);
        assertThat(claim.path("number").asText()).as(answer).startsWith("CL-");
        String number = claim.path("number").asText();
        assertThat(outbox.toCustomer(number))
                .filteredOn(message -> message.template().equals("claim-received"))
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .contains("接下来的安排", claim.path("trackingCode").asText(), "最迟于"));
        assertThat(outbox.about(number))
                .filteredOn(message -> message.template().equals("claim-reported"))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("Kind: Repair", "Urgent: no"));
    }
}
