package io.aftersales.portal;

import io.aftersales.cases.StrangersFiles;
import io.aftersales.cases.web.IntakeLimits;
import io.aftersales.cases.web.TooManyCases;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.complaints.ComplaintFile;
import io.aftersales.complaints.ComplaintFiles;
import io.aftersales.complaints.ComplaintReceipt;
import io.aftersales.customers.ContactDetails;
import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import io.aftersales.products.ProductLine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

/** Handing in a complaint, about a case or about anything (CMP-01, CMP-03, CMP-04). */
@Controller
@RequestMapping("/complaints")
class ComplaintFormPage {

    private final ComplaintApplications applications;
    private final ComplaintFiles complaints;
    private final ClaimFiles claims;
    private final PortalAccess access;
    private final HandedIn handedIn;
    private final IntakeLimits limits;
    private final FormModel forms;

    ComplaintFormPage(
            ComplaintApplications applications,
            ComplaintFiles complaints,
            ClaimFiles claims,
            PortalAccess access,
            HandedIn handedIn,
            IntakeLimits limits,
            FormModel forms) {
        this.applications = applications;
        this.complaints = complaints;
        this.claims = claims;
        this.access = access;
        this.handedIn = handedIn;
        this.limits = limits;
        this.forms = forms;
    }

    /** Shows the form; about a case of his, with what is known filled in. */
    @GetMapping("/new")
    String empty(
            @RequestParam(name = "case", required = false) @Nullable String code,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        Map<String, String> known = new HashMap<>();
        Optional.ofNullable(code)
                .flatMap(written -> access.open(written, request))
                .filter(TrackedCase::claim)
                .ifPresent(claim -> fillIn(known, claims.get(claim.number())));
        known.put("submission", UUID.randomUUID().toString());
        return form(model, known, List.of(), locale);
    }

    private static void fillIn(Map<String, String> form, ClaimFile claim) {
        ContactDetails customer = claim.customer();
        form.put("claimNumber", claim.number());
        form.put("productLine", claim.request().productLine().name());
        form.put("product.model", claim.request().model());
        form.put("product.serialNumber", Objects.toString(claim.request().serialNumber(), ""));
        form.put("purchase.date", Objects.toString(claim.request().purchaseDate(), ""));
        form.put("customer.name", customer.name());
        form.put("customer.phone", Objects.toString(customer.phone(), ""));
        form.put("customer.email", Objects.toString(customer.email(), ""));
        form.put("customer.address", Objects.toString(customer.address(), ""));
        form.put("customer.preferredChannel", customer.preferredChannel().name());
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
            List<StrangersFiles.Clean> files = handedIn.read(brought);
            ComplaintReceipt receipt =
                    applications.submit(filled.submission(), filled.complaint(), locale.getLanguage(), files);
            return "redirect:/complaints/received/" + receipt.trackingCode();
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
            model.addAttribute("notice", "portal.complaint.sentBefore");
            return form(model, entered, List.of(), locale);
        }
    }

    /** What was promised at receipt, to come back to. */
    @GetMapping("/received/{code}")
    String received(@PathVariable String code, Model model) {
        Optional<ComplaintFile> found = complaints.trackedBy(code);
        if (found.isEmpty()) {
            return "redirect:/track";
        }
        ComplaintReceipt receipt = applications.receipt(found.get().number());
        model.addAttribute("number", receipt.number());
        model.addAttribute("code", receipt.trackingCode());
        model.addAttribute("acknowledgedBy", receipt.acknowledgementDueAt());
        model.addAttribute("resolvedBy", receipt.resolutionDueAt());
        return "portal/complaint-received";
    }

    private String form(Model model, Map<String, String> entered, List<FieldProblem> problems, Locale locale) {
        forms.fill(model, entered, problems, locale);
        model.addAttribute("categories", ComplaintCategory.values());
        model.addAttribute("lines", ProductLine.values());
        model.addAttribute("channels", ContactDetails.Channel.values());
        return "portal/complaint-form";
    }
}
