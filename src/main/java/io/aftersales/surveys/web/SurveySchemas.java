package io.aftersales.surveys.web;

import io.aftersales.cases.web.ApplicationSchema;
import io.aftersales.surveys.QuestionKind;
import io.aftersales.surveys.SurveyedService;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells clients what questions must hold. */
@Component
class SurveySchemas implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        new ApplicationSchema(api, "QuestionnaireDraft")
                .choice("service", SurveyedService.class)
                .required("service", "questions");
        new ApplicationSchema(api, "MeasureDraft")
                .choice("service", SurveyedService.class)
                .required("service", "question", "periodBefore", "periodAfter", "measure", "staffGroup", "checkOn");
        new ApplicationSchema(api, "QuestionDraft")
                .choice("kind", QuestionKind.class)
                .required("code", "kind", "textEn", "textZh");
    }
}
