package io.aftersales.claims.web;

import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ProofType;
import io.aftersales.claims.ServiceType;
import io.aftersales.claims.UrgencyReason;
import io.aftersales.customers.ContactDetails;
import io.aftersales.products.ProductLine;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Tells clients what a claim may hold. The application takes it as raw text, so that one answer names every wrong
 * field; the description would otherwise know texts only. Errors of all addresses are problems, whatever they answer
 * when all is well.
 */
@Component
class ClaimSchemas implements OpenApiCustomizer {

    private static final String PROBLEM = "application/problem+json";

    @Override
    public void customise(OpenAPI api) {
        Map<String, Schema<?>> application = properties(api, "ClaimApplication");
        choices(application, "channel", ClaimChannel.class);
        choices(application, "kind", ClaimKind.class);
        choices(application, "serviceType", ServiceType.class);
        choices(application, "productLine", ProductLine.class);
        choices(application, "urgencyReason", UrgencyReason.class);
        Schema<?> urgent = Objects.requireNonNull(application.get("urgent"));
        urgent.setType("boolean");
        urgent.setTypes(Set.of("boolean"));
        required(api, "ClaimApplication", List.of("channel", "kind", "productLine", "customer", "product", "symptom"));
        Map<String, Schema<?>> customer = properties(api, "Customer");
        choices(customer, "preferredChannel", ContactDetails.Channel.class);
        values(customer, "locale", lowerCase(ContactDetails.Language.class));
        required(api, "Customer", List.of("name"));
        required(api, "Product", List.of("model"));
        Map<String, Schema<?>> purchase = properties(api, "Purchase");
        choices(purchase, "proofType", ProofType.class);
        Objects.requireNonNull(purchase.get("date")).setFormat("date");
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().entrySet().stream())
                .filter(response -> response.getKey().startsWith("4"))
                .map(Map.Entry::getValue)
                .forEach(ClaimSchemas::asProblem);
    }

    private static void asProblem(ApiResponse response) {
        response.setContent(new Content().addMediaType(PROBLEM, new MediaType()));
    }

    @SuppressWarnings("unchecked") // the library hands schemas out without their type
    private static Map<String, Schema<?>> properties(OpenAPI api, String schema) {
        return (Map<String, Schema<?>>) (Map<String, ?>) schema(api, schema).getProperties();
    }

    private static void required(OpenAPI api, String schema, List<String> names) {
        schema(api, schema).setRequired(names);
    }

    private static Schema<?> schema(OpenAPI api, String name) {
        return Objects.requireNonNull(api.getComponents().getSchemas().get(name), name);
    }

    private static void choices(Map<String, Schema<?>> properties, String name, Class<? extends Enum<?>> type) {
        values(
                properties,
                name,
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    @SuppressWarnings("unchecked") // a text, as every property of an application
    private static void values(Map<String, Schema<?>> properties, String name, List<String> values) {
        ((Schema<String>) Objects.requireNonNull(properties.get(name), name)).setEnum(values);
    }

    private static List<String> lowerCase(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
