package io.aftersales.cases.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * Tells clients what an application may hold. It is taken as raw text, so that one answer names every wrong field; the
 * description would otherwise know texts only.
 */
@NamedInterface("web")
public final class ApplicationSchema {

    private final Schema<?> schema;

    /**
     * Opens a schema of the description.
     *
     * @param name simple name of the record
     * @throws NullPointerException if no address takes or gives such a record
     */
    public ApplicationSchema(OpenAPI api, String name) {
        schema = Objects.requireNonNull(api.getComponents().getSchemas().get(name), name);
    }

    /** Says that the property is the name of a constant. */
    public ApplicationSchema choice(String property, Class<? extends Enum<?>> type) {
        return values(
                property, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    /** Says that the property is one of these texts. */
    @SuppressWarnings("unchecked") // a text, as every property of an application
    public ApplicationSchema values(String property, List<String> values) {
        ((Schema<String>) property(property)).setEnum(values);
        return this;
    }

    /** Says that the property is true or false. */
    public ApplicationSchema yesOrNo(String property) {
        Schema<?> flag = property(property);
        flag.setType("boolean");
        flag.setTypes(Set.of("boolean"));
        return this;
    }

    /** Says that the property is a day. */
    public ApplicationSchema date(String property) {
        property(property).setFormat("date");
        return this;
    }

    /** Says that the property is an instant. */
    public ApplicationSchema time(String property) {
        property(property).setFormat("date-time");
        return this;
    }

    /** Says which properties must be there. */
    public ApplicationSchema required(String... properties) {
        schema.setRequired(List.of(properties));
        return this;
    }

    @SuppressWarnings("unchecked") // the library hands schemas out without their type
    private Schema<?> property(String name) {
        return Objects.requireNonNull(
                ((Map<String, Schema<?>>) (Map<String, ?>) schema.getProperties()).get(name), name);
    }
}
