package io.aftersales.portal;

import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ProofType;
import io.aftersales.claims.UrgencyReason;
import io.aftersales.customers.ContactDetails;
import io.aftersales.products.ProductLine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Handing in a claim: one form, one claim, however often it is sent (CLM-04 to CLM-09). */
@Controller
@RequestMapping("/claims")
class ClaimFormPage {

    private static final SubmittedForms.Form FORM = new SubmittedForms.Form(
            "portal/claim-form",
            "portal.claim.sentBefore",
            Map.of(
                    "kinds", ClaimKind.values(),
                    "lines", ProductLine.values(),
                    "proofTypes", ProofType.values(),
                    "urgencyReasons", UrgencyReason.values(),
                    "channels", ContactDetails.Channel.values()));

    private final ClaimApplications applications;
    private final ClaimFiles files;
    private final SubmittedForms forms;
    private final Clock clock;

    ClaimFormPage(ClaimApplications applications, ClaimFiles files, SubmittedForms forms, Clock clock) {
        this.applications = applications;
        this.files = files;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/new")
    String empty(Locale locale, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, SubmittedForms.KEPT_FOR_THE_WAY_BACK);
        return forms.show(FORM, Map.of("submission", UUID.randomUUID().toString()), List.of(), locale, model);
    }

    @PostMapping("/new")
    String submit(
            @RequestParam Map<String, String> entered,
            @RequestParam(name = HandedIn.FIELD, required = false) @Nullable List<MultipartFile> brought,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return forms.take(
                FORM,
                new SubmittedForms.Sent(entered, brought, locale, request, response, model),
                (filled, clean) -> "/claims/received/"
                        + applications
                                .submit(filled.submission(), filled.claim(), locale.getLanguage(), clean)
                                .trackingCode());
    }

    /** What was promised at receipt, to come back to: the code in the address is known to who handed it in. */
    @GetMapping("/received/{code}")
    String received(@PathVariable String code, Model model) {
        Optional<ClaimFile> claim = files.trackedBy(code);
        if (claim.isEmpty()) {
            return "redirect:/track";
        }
        model.addAttribute("number", claim.get().number());
        model.addAttribute("code", claim.get().trackingCode());
        model.addAttribute("urgent", claim.get().urgency().urgent());
        model.addAttribute("reachedBy", claim.get().responseDueAt());
        model.addAttribute("late", clock.instant().isAfter(claim.get().responseDueAt()));
        return "portal/claim-received";
    }
}
