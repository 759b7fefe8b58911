package io.aftersales.portal;

import io.aftersales.customers.CustomerDesk;
import io.aftersales.problems.FieldProblem;
import io.aftersales.surveys.FollowUpFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts a survey on its page. */
@Component
class SurveyPageWriter {

    private final CustomerPages pages;
    private final CustomerDesk customers;
    private final MessageSource messages;

    SurveyPageWriter(CustomerPages pages, CustomerDesk customers, MessageSource messages) {
        this.pages = pages;
        this.customers = customers;
        this.messages = messages;
    }

    /** Returns the language that is asked for, otherwise that of the customer. */
    Locale language(@Nullable String lang, FollowUpFile survey) {
        return Languages.of(lang)
                .orElseGet(() -> Locale.forLanguageTag(
                        customers.contact(survey.customerId()).locale().name().toLowerCase(Locale.ROOT)));
    }

    ResponseEntity<String> write(HttpStatus status, FollowUpFile survey, Locale language, Entered entered) {
        Map<String, Object> model = model(survey.trackingCode(), language);
        model.put("survey", survey);
        model.put("entered", entered.form());
        model.put("errors", errors(entered, language));
        Optional.ofNullable(entered.notice()).ifPresent(notice -> model.put("notice", notice));
        return pages.page(status, "survey", language, model);
    }

    ResponseEntity<String> notYet(String code, Locale language) {
        return pages.page(HttpStatus.OK, "survey", language, model(code, language));
    }

    ResponseEntity<String> unknown(Locale language) {
        return pages.page(HttpStatus.NOT_FOUND, "unknown", language, Map.of());
    }

    private static Map<String, Object> model(String code, Locale language) {
        Map<String, Object> model = new HashMap<>();
        model.put("code", code);
        model.put("lang", language.getLanguage());
        model.put("language", language);
        return model;
    }

    private Map<String, String> errors(Entered entered, Locale language) {
        Map<String, String> errors = new HashMap<>();
        for (FieldProblem problem : entered.problems()) {
            errors.putIfAbsent(
                    problem.field(),
                    messages.getMessage(
                            problem.expectation(), problem.arguments().toArray(), language));
        }
        return errors;
    }
}
