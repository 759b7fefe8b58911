package io.aftersales.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every place of our REST that takes a text, as its own description lists them: a field that comes later is among them. */
final class EveryInput {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 4;

    private final JsonNode api;

    EveryInput(JsonNode api) {
        this.api = api;
    }

    /**
     * A request with one text replaced; the other fields have values of their kind.
     *
     * @param place for the message of a failing test
     * @param body null for none
     */
    record Input(
            String method,
            String path,
            String place,
            Map<String, String> query,
            @Nullable String body) {}

    /** Returns a request for each text of each operation. */
    List<Input> with(String text) {
        List<Input> inputs = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> inputs.addAll(of(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                text))));
        return inputs;
    }

    private List<Input> of(String method, String path, JsonNode operation, String text) {
        List<Input> inputs = new ArrayList<>();
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        String plain = schema.isMissingNode() ? null : sample(schema, 0).toString();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            boolean inPath = parameter.path("in").asText().equals("path");
            inputs.add(
                    new Input(method, path, name, inPath ? Map.of("{" + name + "}", text) : Map.of(name, text), plain));
        }
        if (plain != null) {
            JsonNode body = sample(schema, 0);
            each(
                    body,
                    "",
                    replace -> inputs.add(new Input(
                            method, path, replace.place(), Map.of(), replaced(schema, replace.place(), text))));
        }
        return inputs;
    }

    private String replaced(JsonNode schema, String place, String text) {
        JsonNode body = sample(schema, 0);
        each(body, "", found -> {
            if (found.place().equals(place)) {
                found.put(text);
            }
        });
        return body.toString();
    }

    private record Place(String place, JsonNode parent, String name, int index) {

        void put(String text) {
            if (parent instanceof ObjectNode object) {
                object.put(name, text);
            } else if (parent instanceof ArrayNode array) {
                array.set(index, JsonNodeFactory.instance.textNode(text));
            }
        }
    }

    private static void each(JsonNode node, String path, Consumer<Place> visitor) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                visit(object.get(name), new Place(path + "/" + name, object, name, 0), visitor);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                visit(array.get(i), new Place(path + "/" + i, array, "", i), visitor);
            }
        }
    }

    private static void visit(JsonNode value, Place place, Consumer<Place> visitor) {
        if (value.isTextual()) {
            visitor.accept(place);
        } else {
            each(value, place.place(), visitor);
        }
    }

    /** Returns a value of that kind; schemas that hold themselves end. */
    private JsonNode sample(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return sample(api.at(schema.path("$ref").asText().substring(1)), depth + 1);
        }
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, depth);
            case "array" ->
                depth > DEEPEST ? make.arrayNode() : make.arrayNode().add(sample(schema.path("items"), depth + 1));
            case "integer", "number" -> make.numberNode(1);
            case "boolean" -> make.booleanNode(true);
            default -> make.textNode(text(schema));
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.createObjectNode();
        if (depth <= DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(property -> object.set(property.getKey(), sample(property.getValue(), depth + 1)));
            JsonNode any = schema.path("additionalProperties");
            if (any.isObject()) {
                object.set("any", sample(any, depth + 1));
            }
        }
        return object;
    }

    private static String text(JsonNode schema) {
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").get(0).asText();
        }
        return switch (schema.path("format").asText()) {
            case "date" -> "2026-03-02";
            case "date-time" -> "2026-03-02T10:00:00+08:00";
            case "uuid" -> "0d3dcb14-2c4d-4b39-a0c2-6f1f3a3f2b8e";
            default -> schema.path("example").asText("text");
        };
    }
}
