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

    /** What programs and staff are told about a field, and what its customer is told. */
    private static final Map<String, String> FOR_CUSTOMERS = Map.of(
            "problem.requiredOneOf", "portal.repair.choose",
            "problem.oneOf", "portal.repair.choose",
            "repairs.number", "portal.repair.choose",
            "problem.required", "portal.form.required",
            "repairs.acceptance.mayAccept", "portal.repair.mayAccept.needed",
            "repairs.acceptance.demonstrated", "portal.repair.demonstrated.needed",
            "repairs.acceptance.advised", "portal.repair.advised.needed",
            "repairs.acceptance.signature", "portal.repair.sign.needed",
            "papers.signature.invalid", "portal.repair.sign.again");

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
        String key = FOR_CUSTOMERS.getOrDefault(problem.expectation(), problem.expectation());
        return messages.getMessage(key, problem.arguments().toArray(), language);
    }
}
