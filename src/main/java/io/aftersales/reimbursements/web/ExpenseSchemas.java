package io.aftersales.reimbursements.web;

import io.aftersales.cases.web.ApplicationSchema;
import io.aftersales.fees.CostBearer;
import io.aftersales.fees.CostDetail;
import io.aftersales.fees.CostKind;
import io.aftersales.reimbursements.DocumentKind;
import io.aftersales.reimbursements.ReviewDecision;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells clients what expense claims and their reviews must hold. */
@Component
class ExpenseSchemas implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        new ApplicationSchema(api, "ExpenseApplication").required("claimNumber", "engineer", "items");
        new ApplicationSchema(api, "ExpenseItem")
                .choice("kind", CostKind.class)
                .choice("detail", CostDetail.class)
                .required("kind", "amountCents");
        new ApplicationSchema(api, "ClaimedDocument").choice("kind", DocumentKind.class);
        new ApplicationSchema(api, "ReviewReport")
                .choice("decision", ReviewDecision.class)
                .required("decision");
        new ApplicationSchema(api, "ExpenseReviewLine")
                .choice("costBearer", CostBearer.class)
                .required("line");
        new ApplicationSchema(api, "PaymentConfirmation").date("paidOn").required("reference");
        new ApplicationSchema(api, "ExpenseNumbers").required("numbers");
    }
}
