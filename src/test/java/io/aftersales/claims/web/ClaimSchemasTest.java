package io.aftersales.claims.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.testing.IntegrationTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** A client can be made from the description alone. */
@IntegrationTest
class ClaimSchemasTest {

    @Autowired
    private TestRestTemplate http;

    @Test
    void theDescriptionNamesChoicesAndWhatIsRequired() {
        JsonNode api = http.getForObject("/v3/api-docs", JsonNode.class);
        JsonNode schemas = api.path("components").path("schemas");

        JsonNode claim = schemas.path("ClaimApplication");
        assertThat(texts(claim.path("properties").path("channel").path("enum")))
                .containsExactly("PHONE", "WEBSITE", "ONLINE_CHAT", "APP", "WECHAT", "EMAIL", "LETTER", "OTHER");
        assertThat(texts(claim.path("required"))).contains("channel", "kind", "productLine", "symptom");
        assertThat(texts(schemas.path("CustomerApplication")
                        .path("properties")
                        .path("locale")
                        .path("enum")))
                .containsExactly("en", "zh");
        JsonNode refused = api.path("paths").path("/api/claims").path("post").path("responses");
        assertThat(refused.path("409").path("content").fieldNames())
                .toIterable()
                .containsExactly("application/problem+json");
        assertThat(api.path("components")
                        .path("securitySchemes")
                        .path("staff")
                        .path("scheme")
                        .asText())
                .isEqualTo("basic");
    }

    private static List<String> texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
