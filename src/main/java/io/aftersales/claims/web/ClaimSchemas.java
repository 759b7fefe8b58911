package io.aftersales.claims.web;

import io.aftersales.cases.web.ApplicationSchema;
import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ProofType;
import io.aftersales.claims.ServiceType;
import io.aftersales.claims.UrgencyReason;
import io.aftersales.products.ProductLine;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells clients what a claim may hold. */
@Component
class ClaimSchemas implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        new ApplicationSchema(api, "ClaimApplication")
                .choice("channel", ClaimChannel.class)
                .choice("kind", ClaimKind.class)
                .choice("serviceType", ServiceType.class)
                .choice("productLine", ProductLine.class)
                .choice("urgencyReason", UrgencyReason.class)
                .yesOrNo("urgent")
                .time("receivedAt")
                .required("channel", "kind", "productLine", "customer", "product", "symptom");
        new ApplicationSchema(api, "RecordChange")
                .choice("kind", ClaimKind.class)
                .choice("productLine", ProductLine.class);
        new ApplicationSchema(api, "ProductApplication").required("model");
        new ApplicationSchema(api, "Purchase")
                .choice("proofType", ProofType.class)
                .date("date");
    }
}
