package io.aftersales.portal;

import io.aftersales.cases.web.IntakeLimits;
import io.aftersales.cases.web.TooManyCases;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimReceipt;
import io.aftersales.claims.ProofType;
import io.aftersales.claims.UrgencyReason;
import io.aftersales.customers.ContactDetails;
import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import io.aftersales.products.ProductLine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    private final ClaimApplications applications;
    private final ClaimFiles files;
    private final HandedIn handedIn;
    private final IntakeLimits limits;
    private final FormModel forms;

    ClaimFormPage(
            ClaimApplications applications, ClaimFiles files, HandedIn handedIn, IntakeLimits limits, FormModel forms) {
        this.applications = applications;
        this.files = files;
        this.handedIn = handedIn;
        this.limits = limits;
        this.forms = forms;
    }

    @GetMapping("/new")
    String empty(Locale locale, Model model) {
        return form(model, Map.of("submission", UUID.randomUUID().toString()), List.of(), locale);
    }

    @PostMapping("/new")
    String submit(
            @RequestParam Map<String, String> entered,
            @RequestParam(name = HandedIn.FIELD, required = false) @Nullable List<MultipartFile> brought,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FilledIn filled = new FilledIn(entered);
        try {
            limits.admit(request.getRemoteAddr(), filled.customer());
            ClaimReceipt receipt = applications.submit(
                    filled.submission(), filled.claim(), locale.getLanguage(), handedIn.read(brought));
            return "redirect:/claims/received/" + receipt.trackingCode();
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("filesLost", brought != null && brought.stream().anyMatch(file -> !file.isEmpty()));
            return form(model, entered, wrong.problems(), locale);
        } catch (TooManyCases many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("notice", "portal.tooOften");
            return form(model, entered, List.of(), locale);
        } catch (Refused used) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("notice", "portal.claim.sentBefore");
            return form(model, entered, List.of(), locale);
        }
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
        return "portal/claim-received";
    }

    private String form(Model model, Map<String, String> entered, List<FieldProblem> problems, Locale locale) {
        forms.fill(model, entered, problems, locale);
        model.addAttribute("kinds", ClaimKind.values());
        model.addAttribute("lines", ProductLine.values());
        model.addAttribute("proofTypes", ProofType.values());
        model.addAttribute("urgencyReasons", UrgencyReason.values());
        model.addAttribute("channels", ContactDetails.Channel.values());
        return "portal/claim-form";
    }
}
