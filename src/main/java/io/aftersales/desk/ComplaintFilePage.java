package io.aftersales.desk;

import io.aftersales.cases.Attachments;
import io.aftersales.complaints.ComplaintEvidence;
import io.aftersales.complaints.ComplaintFile;
import io.aftersales.complaints.ComplaintFiles;
import io.aftersales.complaints.EvidenceKind;
import io.aftersales.engine.security.SessionToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The complaint file: what was complained about, what was promised, decided and told, with its evidence. */
@Controller
class ComplaintFilePage {

    private final ComplaintFiles files;
    private final ComplaintEvidence evidence;
    private final Attachments attachments;
    private final CasePages pages;
    private final BriefPages briefs;

    ComplaintFilePage(
            ComplaintFiles files,
            ComplaintEvidence evidence,
            Attachments attachments,
            CasePages pages,
            BriefPages briefs) {
        this.files = files;
        this.evidence = evidence;
        this.attachments = attachments;
        this.pages = pages;
        this.briefs = briefs;
    }

    @GetMapping("/desk/complaints/{number}")
    String show(
            @PathVariable String number,
            Locale locale,
            HttpServletRequest request,
            Authentication reader,
            Model model) {
        ComplaintFile file = files.get(number);
        if (!pages.mayOpen("/api/complaints/" + number, reader)) {
            return briefs.complaint(file, reader, model);
        }
        model.addAttribute("file", file);
        model.addAttribute("evidence", evidence.list(number));
        model.addAttribute("evidenceKinds", EvidenceKind.values());
        model.addAttribute("addsEvidence", pages.maySend("/api/complaints/%s/evidence".formatted(number), reader));
        model.addAttribute("limit", attachments.limit().toBytes());
        model.addAttribute("token", SessionToken.of(request).orElse(""));
        model.addAttribute("readsClaims", pages.mayOpen("/desk/cases", reader));
        pages.takeNotes(model, "/api/complaints/%s/notes".formatted(number), reader);
        pages.fill(model, number, new CasePages.Past(file.timeline(), file.commitments()), reader, locale);
        return "desk/complaint";
    }
}
