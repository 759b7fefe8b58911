package io.aftersales.portal;

import io.aftersales.problems.FieldProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a form on its page as it was filled in, with what is wrong beside each field. */
@Component
class FormModel {

    /** What programs are told about choices and files; people see the choices, and where the files are. */
    private static final Map<String, String> FOR_PEOPLE = Map.of(
            "problem.requiredOneOf", "portal.form.choose",
            "problem.oneOf", "portal.form.choose",
            "problem.required", "portal.form.required",
            "problem.date", "portal.form.date",
            "problem.future", "portal.form.future");

    private final MessageSource messages;

    FormModel(MessageSource messages) {
        this.messages = messages;
    }

    /** Adds {@code entered} and {@code errors}, which {@code portal/fields.html} reads. */
    void fill(Model model, Map<String, String> entered, List<FieldProblem> problems, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (FieldProblem problem : problems) {
            errors.putIfAbsent(problem.field(), text(problem, locale));
        }
        model.addAttribute("entered", entered);
        model.addAttribute("errors", errors);
    }

    private String text(FieldProblem problem, Locale locale) {
        String key = FOR_PEOPLE.getOrDefault(problem.expectation(), problem.expectation());
        return messages.getMessage(key, problem.arguments().toArray(), locale);
    }
}
