package io.aftersales.cases.web;

import io.aftersales.customers.ContactDetails;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Tells clients what all applications share. Errors of all addresses are problems, whatever they answer when all is
 * well.
 */
@Component
class CaseSchemas implements OpenApiCustomizer {

    private static final String PROBLEM = "application/problem+json";

    @Override
    public void customise(OpenAPI api) {
        new ApplicationSchema(api, "CustomerApplication")
                .choice("preferredChannel", ContactDetails.Channel.class)
                .values("locale", languages())
                .required("name");
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().entrySet().stream())
                .filter(response -> response.getKey().startsWith("4"))
                .map(Map.Entry::getValue)
                .forEach(CaseSchemas::asProblem);
    }

    private static void asProblem(ApiResponse response) {
        response.setContent(new Content().addMediaType(PROBLEM, new MediaType()));
    }

    private static List<String> languages() {
        return Arrays.stream(ContactDetails.Language.values())
                .map(language -> language.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
