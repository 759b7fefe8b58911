package io.aftersales.portal;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.Attachments;
import io.aftersales.cases.FilesSentAgain;
import io.aftersales.cases.web.FileAnswers;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.complaints.ComplaintEvidence;
import io.aftersales.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What a customer takes with him from his case: papers, and the files that he added. All of it is saved, never shown. */
@Controller
@RequestMapping("/cases/{code}")
class CaseDownloads {

    private final PortalAccess access;
    private final CasePapers papers;
    private final CustomerFiles claimFiles;
    private final ComplaintEvidence evidence;
    private final FilesSentAgain again;

    CaseDownloads(
            PortalAccess access,
            CasePapers papers,
            CustomerFiles claimFiles,
            ComplaintEvidence evidence,
            FilesSentAgain again) {
        this.access = access;
        this.papers = papers;
        this.claimFiles = claimFiles;
        this.evidence = evidence;
        this.again = again;
    }

    @GetMapping("/papers/{paper}.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable String code, @PathVariable String paper, Locale locale, HttpServletRequest request) {
        TrackedCase found = found(code, request);
        if (!found.claim()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            return FileAnswers.paperToSave(
                    "%s-%s.pdf".formatted(found.number(), paper), papers.print(found.number(), paper, locale));
        } catch (Refused none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such paper", none);
        }
    }

    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable UUID id, HttpServletRequest request) {
        TrackedCase found = found(code, request);
        try {
            Attachments.Content content =
                    found.claim() ? claimFiles.read(found.number(), id) : evidence.read(found.number(), id);
            return FileAnswers.download(content.as(his(found.number(), content.attachment())));
        } catch (Refused none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such file", none);
        }
    }

    /** Returns the file as the customer knows it. */
    private Attachment his(String number, Attachment file) {
        if (file.addedBy().equals(ClaimIntake.CUSTOMER)) {
            return file;
        }
        return again.of(number).stream()
                .filter(sent -> sent.id().equals(file.id()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Who has proved nothing learns nothing: not even whether there is such a case. */
    private TrackedCase found(String code, HttpServletRequest request) {
        return access.open(code, request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
