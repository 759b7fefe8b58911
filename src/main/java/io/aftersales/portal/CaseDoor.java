package io.aftersales.portal;

import io.aftersales.cases.web.TooManyCases;
import io.aftersales.problems.FieldProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What is shown to who has not proved that a case is his, the same whether there is such a case or not. A message that
 * came after the hour of a session waits in its forms, and goes on its way when the case is proved anew.
 */
@Component
class CaseDoor {

    private static final String VIEW = "portal/gate";
    private static final String KEPT = "message";
    private static final String NOTICE = "notice";
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final FormModel forms;

    CaseDoor(FormModel forms) {
        this.forms = forms;
    }

    /** Returns the message that a form carries along; empty when it carries none. */
    static String kept(Map<String, String> form) {
        return form.getOrDefault(KEPT, "").strip();
    }

    /** Returns the view of the door with the message that waits, empty for none, and what is wrong with its forms. */
    String show(String code, String kept, List<FieldProblem> problems, Locale locale, Model model) {
        forms.fill(model, Map.of(), problems, locale);
        model.addAttribute("code", TrackPage.spelled(code));
        model.addAttribute("kept", kept);
        if (!kept.isEmpty() && !model.containsAttribute(NOTICE)) {
            model.addAttribute(NOTICE, "portal.gate.kept");
        }
        return VIEW;
    }

    /** Answers an entry that came without a session: it was not taken, and that is said. */
    String turnAway(String code, Map<String, String> form, HttpServletResponse response, Locale locale, Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        String kept = kept(form);
        if (kept.isEmpty()) {
            model.addAttribute(NOTICE, "portal.gate.notTaken");
        }
        return show(code, kept, List.of(), locale, model);
    }

    /**
     * Answers who asked for a code or tried one too often: a message that waits goes on waiting.
     *
     * @throws TooManyCases if none waits
     */
    String slowDown(
            TooManyCases many,
            String code,
            Map<String, String> form,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        String kept = kept(form);
        if (kept.isEmpty()) {
            throw many;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        model.addAttribute(NOTICE, "portal.gate.tooOften");
        return show(code, kept, List.of(), locale, model);
    }

    /** Answers who asks for a code while too many others do, whatever his is: a message that waits goes on waiting. */
    String busy(String code, String kept, HttpServletResponse response, Locale locale, Model model) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(AGAIN.toSeconds()));
        model.addAttribute(NOTICE, kept.isEmpty() ? "portal.gate.busy" : "portal.gate.busyKept");
        return show(code, kept, List.of(), locale, model);
    }
}
