package io.aftersales.desk;

import io.aftersales.cases.CaseKind;
import io.aftersales.claims.ClaimContracts;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.claims.ProofType;
import io.aftersales.claims.Severity;
import io.aftersales.complaints.ClaimTurning;
import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.complaints.ComplaintFiles;
import io.aftersales.engine.security.SessionToken;
import io.aftersales.products.ProductLine;
import io.aftersales.surveys.FollowUpFiles;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The case file: customer, product, contracts, promises with their explanation, history and messages of one claim. */
@Controller
class CaseFilePage {

    private final ClaimFiles files;
    private final ClaimContracts contracts;
    private final ComplaintFiles complaints;
    private final ClaimTurning turning;
    private final RepairSection repairs;
    private final ReplacementSection replacements;
    private final FeeSection fees;
    private final FollowUpFiles followUps;
    private final CustomerFiles customerFiles;
    private final CasePages pages;
    private final BriefPages briefs;

    CaseFilePage(
            ClaimFiles files,
            ClaimContracts contracts,
            ComplaintFiles complaints,
            ClaimTurning turning,
            RepairSection repairs,
            ReplacementSection replacements,
            FeeSection fees,
            FollowUpFiles followUps,
            CustomerFiles customerFiles,
            CasePages pages,
            BriefPages briefs) {
        this.files = files;
        this.contracts = contracts;
        this.complaints = complaints;
        this.turning = turning;
        this.repairs = repairs;
        this.replacements = replacements;
        this.fees = fees;
        this.followUps = followUps;
        this.customerFiles = customerFiles;
        this.pages = pages;
        this.briefs = briefs;
    }

    /** Mails and forms link here whatever kind of case it is. */
    @GetMapping("/desk/cases/{number}")
    String show(
            @PathVariable String number,
            Locale locale,
            HttpServletRequest request,
            Authentication reader,
            Model model) {
        if (CaseKind.COMPLAINT.matches(number)) {
            return "redirect:/desk/complaints/" + number;
        }
        if (CaseKind.EXPENSE_CLAIM.matches(number)) {
            return "redirect:/desk/expenses/" + number;
        }
        if (CaseKind.FOLLOW_UP.matches(number)) {
            return "redirect:/desk/follow-ups/" + number;
        }
        ClaimFile file = files.get(number);
        if (!pages.mayOpen("/api/claims/" + number, reader)) {
            return briefs.claim(file, reader, model);
        }
        model.addAttribute("file", file);
        model.addAttribute("contracts", contracts.inForce(file));
        model.addAttribute("complaints", complaints.about(number));
        model.addAttribute("readsComplaints", pages.mayOpen("/desk/complaints", reader));
        model.addAttribute("customerFiles", customerFiles.list(number));
        model.addAttribute("addsFiles", pages.maySend("/api/claims/%s/files".formatted(number), reader));
        model.addAttribute("limit", customerFiles.limit().toBytes());
        repairs.fill(model, number, reader);
        replacements.fill(model, file, reader);
        fees.fill(model, number, reader);
        followUps.find(number).ifPresent(followUp -> model.addAttribute("followUp", followUp));
        model.addAttribute("language", locale);
        model.addAttribute("token", SessionToken.of(request).orElse(""));
        pages.takeNotes(model, "/api/claims/%s/notes".formatted(number), reader);
        if (file.open()) {
            pages.takeRecord(model, "/api/claims/%s/record".formatted(number), reader);
            model.addAttribute("claimKinds", ClaimKind.values());
            model.addAttribute("productLines", ProductLine.values());
            model.addAttribute("proofTypes", ProofType.values());
            takeComplaint(model, number, reader);
        }
        CasePages.Past past = new CasePages.Past(file.timeline(), file.commitments(), file.coverage());
        pages.fill(model, number, past, reader, locale);
        return "desk/case";
    }

    /** Adds where the reader says that the claim is a complaint; nothing when it was said before. */
    private void takeComplaint(Model model, String number, Authentication reader) {
        String address = "/api/claims/%s/complaint".formatted(number);
        if (pages.maySend(address, reader) && turning.complaintOf(number).isEmpty()) {
            model.addAttribute("complaintAddress", address);
            model.addAttribute("complaintCategories", ComplaintCategory.values());
            model.addAttribute("severities", Severity.values());
        }
    }
}
