package io.aftersales.portal;

import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.CustomerDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A case as its customer sees it, once he has proved that it is his; before that, the door to it. */
@Controller
class CasePage {

    private final PortalAccess access;
    private final CasePageWriter writer;
    private final CustomerDesk customers;
    private final FormModel forms;

    CasePage(PortalAccess access, CasePageWriter writer, CustomerDesk customers, FormModel forms) {
        this.access = access;
        this.writer = writer;
        this.customers = customers;
        this.forms = forms;
    }

    @GetMapping("/cases/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String sent,
            @RequestParam(required = false) @Nullable String done,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        Optional<TrackedCase> found = access.open(code, request);
        if (found.isEmpty()) {
            forms.fill(model, Map.of(), List.of(), locale);
            model.addAttribute("code", TrackPage.spelled(code));
            model.addAttribute("sent", sent != null);
            return "portal/gate";
        }
        Languages.of(lang)
                .filter(chosen -> !"cross-site".equals(request.getHeader("Sec-Fetch-Site")))
                .ifPresent(chosen -> customers.address(
                        found.get().customer(),
                        ContactDetails.Language.valueOf(chosen.getLanguage().toUpperCase(Locale.ROOT))));
        model.addAttribute("done", done != null && done.matches("[a-z]{1,20}") ? done : "");
        return writer.show(found.get(), Entered.nothing(), locale, model);
    }
}
