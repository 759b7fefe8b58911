package io.aftersales.portal;

import io.aftersales.claims.Assumed;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.complaints.ComplaintFile;
import io.aftersales.complaints.ComplaintFiles;
import io.aftersales.complaints.ComplaintReceipt;
import io.aftersales.customers.ContactDetails;
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
import org.springframework.http.HttpHeaders;
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

    private static final SubmittedForms.Form FORM = new SubmittedForms.Form(
            "portal/complaint-form",
            "portal.complaint.sentBefore",
            Map.of(
                    "categories", ComplaintCategory.values(),
                    "lines", ProductLine.values(),
                    "channels", ContactDetails.Channel.values()));

    private final ComplaintApplications applications;
    private final ComplaintFiles complaints;
    private final ClaimFiles claims;
    private final PortalAccess access;
    private final SubmittedForms forms;

    ComplaintFormPage(
            ComplaintApplications applications,
            ComplaintFiles complaints,
            ClaimFiles claims,
            PortalAccess access,
            SubmittedForms forms) {
        this.applications = applications;
        this.complaints = complaints;
        this.claims = claims;
        this.access = access;
        this.forms = forms;
    }

    /** Shows the form; about a case of his, with what is known filled in. */
    @GetMapping("/new")
    String empty(
            @RequestParam(name = "case", required = false) @Nullable String code,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Map<String, String> known = new HashMap<>();
        Optional.ofNullable(code)
                .flatMap(written -> access.open(written, request))
                .filter(TrackedCase::claim)
                .ifPresent(claim -> fillIn(known, claims.get(claim.number())));
        if (known.isEmpty()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, SubmittedForms.KEPT_FOR_THE_WAY_BACK);
        }
        known.put("submission", UUID.randomUUID().toString());
        return forms.show(FORM, known, List.of(), locale, model);
    }

    private static void fillIn(Map<String, String> form, ClaimFile claim) {
        ContactDetails customer = claim.customer();
        form.put("claimNumber", claim.number());
        Assumed assumed = claim.request().assumed();
        form.put(
                "productLine",
                assumed.productLine() ? "" : claim.request().productLine().name());
        form.put("product.model", assumed.model() ? "" : claim.request().model());
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
        return forms.take(
                FORM,
                new SubmittedForms.Sent(entered, brought, locale, request, response, model),
                (filled, clean) -> "/complaints/received/"
                        + applications
                                .submit(filled.submission(), filled.complaint(), locale.getLanguage(), clean)
                                .trackingCode());
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
}
