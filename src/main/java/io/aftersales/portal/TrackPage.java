package io.aftersales.portal;

import io.aftersales.cases.web.TooManyCases;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
    private final PortalLimits limits;
    private final FormModel forms;
    private final CaseDoor door;

    TrackPage(ProofRequests requests, PortalLimits limits, FormModel forms, CaseDoor door) {
        this.requests = requests;
        this.limits = limits;
        this.forms = forms;
        this.door = door;
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
        String kept = CaseDoor.kept(entered);
        Problems problems = new Problems();
        problems.required("code", entered.get("code"), MAX_CODE);
        problems.required("contact", entered.get("contact"), MAX_CONTACT);
        try {
            problems.throwIfAny();
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            if (!kept.isEmpty()) {
                return door.show(entered.getOrDefault("code", ""), kept, wrong.problems(), locale, model);
            }
            forms.fill(model, entered, wrong.problems(), locale);
            return "portal/track";
        }
        String code = spelled(entered.getOrDefault("code", ""));
        String contact = entered.getOrDefault("contact", "").strip();
        try {
            limits.askForCode(request.getRemoteAddr(), code, contact);
        } catch (TooManyCases many) {
            return door.slowDown(many, code, entered, response, locale, model);
        }
        if (!requests.take(code, contact)) {
            return door.busy(code, kept, response, locale, model);
        }
        if (kept.isEmpty()) {
            return "redirect:/cases/" + code + "?sent";
        }
        model.addAttribute("sent", true);
        return door.show(code, kept, List.of(), locale, model);
    }

    /** Returns the code as our messages write it; nothing but letters and digits of what was typed goes on. */
    static String spelled(String code) {
        String letters = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String cut = letters.substring(0, Math.min(letters.length(), MAX_CODE));
        return cut.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
