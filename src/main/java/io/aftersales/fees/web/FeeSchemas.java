package io.aftersales.fees.web;

import io.aftersales.cases.web.ApplicationSchema;
import io.aftersales.fees.CostDetail;
import io.aftersales.staff.StaffLevel;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells clients what corrections, rates and costs must hold. */
@Component
class FeeSchemas implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        new ApplicationSchema(api, "FeeCorrection").required("version", "reason");
        new ApplicationSchema(api, "LineChange")
                .choice("detail", CostDetail.class)
                .yesOrNo("removed");
        new ApplicationSchema(api, "LabourRateBody")
                .choice("level", StaffLevel.class)
                .required("level", "skill", "chargeCentsPerHour", "internalCentsPerHour", "currency");
        new ApplicationSchema(api, "PartCostBody").required("code", "purchaseCents", "currency");
    }
}
