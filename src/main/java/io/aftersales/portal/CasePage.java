package io.aftersales.portal;

import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.CustomerDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
    private final CaseDoor door;
    private final MessageSource messages;

    CasePage(
            PortalAccess access, CasePageWriter writer, CustomerDesk customers, CaseDoor door, MessageSource messages) {
        this.access = access;
        this.writer = writer;
        this.customers = customers;
        this.door = door;
        this.messages = messages;
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
            model.addAttribute("sent", sent != null);
            return door.show(code, "", List.of(), locale, model);
        }
        Languages.of(lang)
                .filter(chosen -> !"cross-site".equals(request.getHeader("Sec-Fetch-Site")))
                .ifPresent(chosen -> customers.address(
                        found.get().customer(),
                        ContactDetails.Language.valueOf(chosen.getLanguage().toUpperCase(Locale.ROOT))));
        model.addAttribute("done", told(done, locale) ? done : "");
        return writer.show(found.get(), Entered.nothing(), locale, model);
    }

    /** Whether there are words for it: anybody may write an address. */
    private boolean told(@Nullable String done, Locale locale) {
        return done != null
                && done.matches("[A-Za-z]{1,20}")
                && !"".equals(messages.getMessage("portal.done." + done, null, "", locale));
    }
}
