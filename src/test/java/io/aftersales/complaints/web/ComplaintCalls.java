package io.aftersales.complaints.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Complaints over HTTP, as clients hand them in and read them. Users have their name as password. */
final class ComplaintCalls {

    private final TestRestTemplate http;
    private final String phone = "+86139" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);

    ComplaintCalls(TestRestTemplate http) {
        this.http = http;
    }

    String phone() {
        return phone;
    }

    Map<String, Object> application() {
        Map<String, Object> application = new HashMap<>();
        application.put("channel", "WEBSITE");
        application.put("category", "PRODUCT_QUALITY");
        application.put("customer", Map.of("name", "王芳", "phone", phone));
        application.put("product", Map.of("model", "SH-100"));
        application.put("content", "The lock opens by itself");
        return application;
    }

    Map<String, Object> with(String field, Object value) {
        Map<String, Object> application = application();
        application.put(field, value);
        return application;
    }

    ResponseEntity<JsonNode> submit(Map<String, Object> application) {
        return submit(null, application, null);
    }

    ResponseEntity<JsonNode> submit(@Nullable String user, Map<String, Object> application, @Nullable String key) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("Accept-Language", "en");
        if (key != null) {
            headers.set("Idempotency-Key", key);
        }
        return (user == null ? http : http.withBasicAuth(user, user))
                .postForEntity("/api/complaints", new HttpEntity<>(application, headers), JsonNode.class);
    }

    JsonNode read(String number) {
        return get("complaints", "/api/complaints/" + number);
    }

    JsonNode get(String user, String address) {
        ResponseEntity<JsonNode> answer = exchange(user, address);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return body(answer);
    }

    ResponseEntity<JsonNode> exchange(String user, String address) {
        return http.withBasicAuth(user, user).exchange(address, HttpMethod.GET, null, JsonNode.class);
    }

    static JsonNode body(ResponseEntity<JsonNode> answer) {
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return body;
    }

    static String number(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
        return body(answer).path("number").asText();
    }

    static List<String> fields(ResponseEntity<JsonNode> answer) {
        return texts(body(answer).path("errors"), "field");
    }

    static List<String> texts(JsonNode list, String property) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(property).asText())
                .toList();
    }
}
