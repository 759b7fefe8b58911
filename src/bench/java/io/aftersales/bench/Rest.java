package io.aftersales.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A running node, asked as customers and the staff of the demonstration do. */
final class Rest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String engine;

    /** @param address such as {@code http://localhost:8080} */
    Rest(String address) {
        this(address, "/engine-rest");
    }

    /** @param engine where the engine's own REST is at that address */
    Rest(String address, String engine) {
        this.address = address;
        this.engine = engine;
    }

    JsonNode get(String user, String path) {
        return send(user, HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "*/*"));
    }

    JsonNode post(String user, String path, Object body) {
        try {
            return send(
                    user,
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Completes the one open task of that case and step by its form. */
    void complete(String user, String number, String step, Map<String, ?> fields) {
        String task = get(
                        user,
                        engine + "/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(number, step))
                .path(0)
                .path("id")
                .asText();
        engine(user, "/task/%s/submit-form".formatted(task), Map.of("variables", values(fields)));
    }

    /** Sends something to the engine's own REST. */
    void engine(String user, String path, Object body) {
        post(user, engine + path, body);
    }

    /** Returns variables as the engine's REST takes them. */
    static Map<String, Object> values(Map<String, ?> variables) {
        Map<String, Object> values = new HashMap<>();
        variables.forEach((name, value) -> values.put(name, Map.of("value", value)));
        return values;
    }

    private JsonNode send(String user, HttpRequest.Builder request) {
        if (!user.isEmpty()) {
            String login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + login);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        "%s answered %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
            }
            boolean json = answer.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return json ? JSON.readTree(answer.body()) : MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
