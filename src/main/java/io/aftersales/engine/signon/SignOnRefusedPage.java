package io.aftersales.engine.signon;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says why somebody whom the provider let in is not let in here. */
@Controller
class SignOnRefusedPage {

    static final String ADDRESS = "/login/refused";

    private static final Set<String> REASONS = Set.of("no_group", "no_login", "login_taken", "failed");

    @GetMapping(ADDRESS)
    String show(@RequestParam(defaultValue = "failed") String reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        model.addAttribute("reason", REASONS.contains(reason) ? reason : "failed");
        return "desk/login-refused";
    }
}
