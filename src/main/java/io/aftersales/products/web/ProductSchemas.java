package io.aftersales.products.web;

import io.aftersales.products.ComponentClass;
import io.aftersales.products.ProductLine;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells clients what a model and a unit may hold: they are taken as raw text, so that one answer names all errors. */
@Component
class ProductSchemas implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        choice(api, "ModelDraft", "productLine", ProductLine.class);
        require(api, "ModelDraft", "code", "productLine", "nameEn", "nameZh");
        choice(api, "ComponentDraft", "componentClass", ComponentClass.class);
        require(api, "ComponentDraft", "code", "nameEn", "nameZh", "componentClass");
        choice(api, "UnitTerms", "productLine", ProductLine.class);
        for (String day : List.of("purchasedOn", "deliveredOn", "acceptedOn")) {
            property(api, "UnitTerms", day).setFormat("date");
        }
    }

    @SuppressWarnings("unchecked") // a text, as every property that is handed in
    private static void choice(OpenAPI api, String name, String property, Class<? extends Enum<?>> type) {
        ((Schema<String>) property(api, name, property))
                .setEnum(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    private static void require(OpenAPI api, String name, String... properties) {
        schema(api, name).setRequired(List.of(properties));
    }

    @SuppressWarnings("unchecked") // the library hands schemas out without their type
    private static Schema<?> property(OpenAPI api, String name, String property) {
        Map<String, Schema<?>> properties =
                (Map<String, Schema<?>>) (Map<String, ?>) schema(api, name).getProperties();
        return Objects.requireNonNull(properties.get(property), property);
    }

    private static Schema<?> schema(OpenAPI api, String name) {
        return Objects.requireNonNull(api.getComponents().getSchemas().get(name), name);
    }
}
