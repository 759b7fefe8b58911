package io.aftersales.repairs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** The price list over HTTP. */
@IntegrationTest
class PriceListOverHttpTest {

    @Autowired
    private TestRestTemplate http;

    @Test
    void theProcessOwnerPutsPositionsInPlaceOfEarlierOnes() {
        put("owner", "TEST-BULB", 500);

        ResponseEntity<JsonNode> answer = put("owner", "test-bulb", 550);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        JsonNode list = http.withBasicAuth("engineer", "engineer").getForObject("/api/price-list", JsonNode.class);
        assertThat(StreamSupport.stream(list.spliterator(), false)
                        .filter(item -> item.path("code").asText().equals("TEST-BULB"))
                        .map(item -> item.path("unitCents").asLong()))
                .containsExactly(550L);
    }

    @Test
    void everythingWrongIsNamed() {
        Map<String, Object> position = new HashMap<>();
        position.put("code", "1-A");
        position.put("unitCents", -1);
        position.put("currency", "yuan");

        ResponseEntity<JsonNode> answer =
                http.withBasicAuth("owner", "owner").postForEntity("/api/price-list", position, JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        assertThat(StreamSupport.stream(body.path("errors").spliterator(), false)
                        .map(error -> error.path("field").asText()))
                .containsExactlyInAnyOrder("code", "nameEn", "nameZh", "unitCents", "currency");
    }

    @Test
    void nobodyElseChangesPrices() {
        assertThat(put("manager", "TEST-LAMP", 500).getStatusCode().value()).isEqualTo(403);
    }

    private ResponseEntity<JsonNode> put(String user, String code, long cents) {
        return http.withBasicAuth(user, user)
                .postForEntity(
                        "/api/price-list",
                        Map.of("code", code, "nameEn", "Bulb", "nameZh", "灯泡", "unitCents", cents, "currency", "CNY"),
                        JsonNode.class);
    }
}
