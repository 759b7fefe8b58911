package io.aftersales.portal;

import io.aftersales.claims.ClaimFile;
import io.aftersales.problems.FieldProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts a repair on its page. */
@Component
class RepairPageWriter {

    private final CustomerPages pages;
    private final MessageSource messages;
    private final Clock clock;

    RepairPageWriter(CustomerPages pages, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    ResponseEntity<String> write(
            HttpStatus status, ClaimFile claim, Optional<RepairCase> repair, Locale language, Entered entered) {
        Map<String, Object> model = new HashMap<>();
        model.put("code", claim.trackingCode());
        model.put("number", claim.number());
        model.put("product", claim.request().model());
        model.put("zone", clock.getZone());
        model.put("today", LocalDate.now(clock));
        model.put("lang", language.getLanguage());
        model.put("entered", entered.form());
        model.put("errors", errors(entered, language));
        Optional.ofNullable(entered.notice()).ifPresent(notice -> model.put("notice", notice));
        repair.ifPresent(shown -> model.put("repair", shown));
        return pages.page(status, "repair", language, model);
    }

    ResponseEntity<String> unknown(Locale language) {
        return pages.page(HttpStatus.NOT_FOUND, "unknown", language, Map.of());
    }

    private Map<String, String> errors(Entered entered, Locale language) {
        Map<String, String> errors = new HashMap<>();
        for (FieldProblem problem : entered.problems()) {
            errors.putIfAbsent(problem.field(), text(problem, language));
        }
        return errors;
    }

    private String text(FieldProblem problem, Locale language) {
        // of a choice the page shows the words, not the names that programs use
        String key = problem.expectation().equals("problem.requiredOneOf")
                        || problem.expectation().equals("problem.oneOf")
                ? "portal.repair.choose"
                : problem.expectation();
        return messages.getMessage(key, problem.arguments().toArray(), language);
    }
}
