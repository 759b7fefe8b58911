package io.aftersales.repairs.web;

import io.aftersales.cases.web.ApplicationSchema;
import io.aftersales.repairs.IncidentKind;
import io.aftersales.warranty.PartSource;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells clients what calls, corrections and prices must hold. */
@Component
class RepairSchemas implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        new ApplicationSchema(api, "FieldIncident")
                .choice("incidentKind", IncidentKind.class)
                .required("incidentKind");
        new ApplicationSchema(api, "RepairCorrectionBody").required("record", "text", "reason");
        new ApplicationSchema(api, "PriceBody")
                .choice("partSource", PartSource.class)
                .required("code", "nameEn", "nameZh", "unitCents", "currency");
    }
}
