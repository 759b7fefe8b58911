package io.aftersales.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aftersales.customers.PersonalDataCipher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The facts of a message as JSON: strings, {@code {"at": instant}}, {@code {"on": day}}, or {@code {"encrypted": text}} for secrets. */
@Component
class Facts {

    /** What opens a case to whoever knows it, and must not be readable in the database. */
    private static final Set<String> SECRET = Set.of(OutboxMessage.TRACKING_CODE, OutboxMessage.ONE_TIME_CODE);

    private final ObjectMapper json = new ObjectMapper();
    private final PersonalDataCipher cipher;

    Facts(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * Returns the facts as they are stored.
     *
     * @throws IllegalArgumentException if a fact is of none of the types that {@link Outbox} names
     */
    String write(Map<String, Object> facts) {
        ObjectNode stored = json.createObjectNode();
        facts.forEach((name, value) -> {
            if (value instanceof Instant instant) {
                stored.putObject(name).put("at", instant.toString());
            } else if (value instanceof LocalDate day) {
                stored.putObject(name).put("on", day.toString());
            } else if (value instanceof Confidential confidential) {
                stored.putObject(name).put("encrypted", cipher.encrypt(confidential.text()));
            } else if (SECRET.contains(name)) {
                stored.putObject(name).put("encrypted", cipher.encrypt(text(name, value)));
            } else {
                stored.put(name, text(name, value));
            }
        });
        return stored.toString();
    }

    /** Returns the stored facts as strings, instants, days and {@link Secret}s, which fail only when they are used. */
    Map<String, Object> read(String stored) {
        try {
            Map<String, Object> facts = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> fact : json.readTree(stored).properties()) {
                facts.put(fact.getKey(), value(fact.getValue()));
            }
            return facts;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored facts are no JSON", e);
        }
    }

    private Object value(JsonNode stored) {
        if (stored.has("at")) {
            return Instant.parse(stored.get("at").textValue());
        }
        if (stored.has("on")) {
            return LocalDate.parse(stored.get("on").textValue());
        }
        if (stored.has("encrypted")) {
            return new Secret(stored.get("encrypted").textValue());
        }
        return stored.asText();
    }

    private static String text(String name, Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof String || value instanceof Boolean || value instanceof Number) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                "Fact %s has type %s; allowed are String, Boolean, Number, Enum, Instant and LocalDate"
                        .formatted(name, value.getClass().getName()));
    }
}
