package io.aftersales.complaints.web;

import io.aftersales.cases.web.ApplicationSchema;
import io.aftersales.claims.ClaimChannel;
import io.aftersales.claims.Severity;
import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.products.ProductLine;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells clients what a complaint may hold. Customer and product are taken from the claim where they are absent. */
@Component
class ComplaintSchemas implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        new ApplicationSchema(api, "ComplaintApplication")
                .choice("channel", ClaimChannel.class)
                .choice("category", ComplaintCategory.class)
                .choice("productLine", ProductLine.class)
                .choice("severity", Severity.class)
                .time("receivedAt")
                .required("channel", "category", "content");
        new ApplicationSchema(api, "ComplaintPurchase").date("date");
        new ApplicationSchema(api, "TurnedClaim")
                .choice("category", ComplaintCategory.class)
                .choice("severity", Severity.class)
                .required("category");
    }
}
