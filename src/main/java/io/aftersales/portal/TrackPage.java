package io.aftersales.portal;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The door to a case: the tracking code, and the proof that the phone number or mail address on file is the customer's.
 * What is answered is the same whether there is such a case or not.
 */
@Controller
class TrackPage {

    private static final int MAX_CODE = 40;
    private static final int MAX_CONTACT = 254;
    private static final int GROUP = 4;

    private final ProofRequests requests;
    private final Proofs proofs;
    private final PortalSessions sessions;
    private final PortalLimits limits;
    private final FormModel forms;

    TrackPage(ProofRequests requests, Proofs proofs, PortalSessions sessions, PortalLimits limits, FormModel forms) {
        this.requests = requests;
        this.proofs = proofs;
        this.sessions = sessions;
        this.limits = limits;
        this.forms = forms;
    }

    @GetMapping("/track")
    String show(Locale locale, Model model) {
        forms.fill(model, Map.of(), List.of(), locale);
        return "portal/track";
    }

    /** Asks for a one-time code. */
    @PostMapping("/track")
    String ask(
            @RequestParam Map<String, String> entered,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Problems problems = new Problems();
        problems.required("code", entered.get("code"), MAX_CODE);
        problems.required("contact", entered.get("contact"), MAX_CONTACT);
        try {
            problems.throwIfAny();
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            forms.fill(model, entered, wrong.problems(), locale);
            return "portal/track";
        }
        String code = spelled(entered.getOrDefault("code", ""));
        String contact = entered.getOrDefault("contact", "").strip();
        limits.askForCode(request.getRemoteAddr(), code, contact);
        requests.take(code, contact);
        return "redirect:/cases/" + code + "?sent";
    }

    @PostMapping("/cases/{code}/proof")
    String prove(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String oneTimeCode,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limits.tryCode(request.getRemoteAddr(), code);
        var proved = proofs.prove(code, oneTimeCode);
        if (proved.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            forms.fill(
                    model,
                    Map.of(),
                    List.of(new FieldProblem("oneTimeCode", null, "portal.proof.wrong", List.of())),
                    locale);
            model.addAttribute("code", spelled(code));
            return "portal/gate";
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                sessions.open(proved.get().found().number(), proved.get().contact()));
        return "redirect:/cases/" + proved.get().found().code();
    }

    @PostMapping("/cases/{code}/leave")
    String leave(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, sessions.close(request));
        return "redirect:/";
    }

    /** Returns the code as our messages write it; nothing but letters and digits of what was typed goes on. */
    static String spelled(String code) {
        String letters = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String cut = letters.substring(0, Math.min(letters.length(), MAX_CODE));
        return cut.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
