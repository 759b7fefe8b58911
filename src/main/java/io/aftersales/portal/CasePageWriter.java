package io.aftersales.portal;

import io.aftersales.cases.Attachment;
import io.aftersales.cases.FilesSentAgain;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.claims.ClaimStatus;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.complaints.ComplaintEvidence;
import io.aftersales.complaints.ComplaintFile;
import io.aftersales.complaints.ComplaintFiles;
import io.aftersales.complaints.EvidenceKind;
import io.aftersales.notifications.OutboxReader;
import io.aftersales.repairs.RepairFiles;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a case on its page. Whoever calls it has made sure that the reader may see it. */
@Component
class CasePageWriter {

    private final Parts parts;
    private final Readers readers;
    private final RepairFiles repairs;
    private final Clock clock;

    CasePageWriter(Parts parts, Readers readers, RepairFiles repairs, Clock clock) {
        this.parts = parts;
        this.readers = readers;
        this.repairs = repairs;
        this.clock = clock;
    }

    /** What is put in words the same way for all kinds of cases. */
    @Component
    record Parts(PromiseWords promises, Happened happened, OutboxReader messages, CasePapers papers, FormModel forms) {}

    /** Where cases and their files are read. */
    @Component
    record Readers(
            ClaimFiles claims,
            CustomerFiles claimFiles,
            ComplaintFiles complaints,
            ComplaintEvidence evidence,
            FilesSentAgain again) {}

    String show(TrackedCase shown, Entered entered, Locale locale, Model model) {
        parts.forms().fill(model, entered.form(), entered.problems(), locale);
        model.addAttribute("code", shown.code());
        model.addAttribute("number", shown.number());
        model.addAttribute("notice", entered.notice());
        model.addAttribute(
                "messages",
                parts.messages().toCustomer(shown.number()).stream()
                        // only good for the door that the reader has passed
                        .filter(message -> !message.template().equals("portal-code"))
                        .toList());
        return shown.claim() ? claim(shown, locale, model) : complaint(shown, locale, model);
    }

    private String claim(TrackedCase shown, Locale locale, Model model) {
        ClaimFile claim = readers.claims().get(shown.number());
        model.addAttribute("claim", claim);
        model.addAttribute(
                "late",
                claim.status() == ClaimStatus.RECEIVED && clock.instant().isAfter(claim.responseDueAt()));
        RepairCase.of(claim, repairs.find(shown.number())).ifPresent(repair -> model.addAttribute("repair", repair));
        model.addAttribute("promises", parts.promises().of(shown.number(), claim.commitments(), locale));
        model.addAttribute("happened", parts.happened().of(claim.timeline(), locale));
        model.addAttribute("papers", parts.papers().of(shown.number()));
        model.addAttribute(
                "files",
                own(readers.claimFiles().list(shown.number()), readers.again().of(shown.number(), claim.timeline())));
        model.addAttribute("complaints", complaintsAbout(shown));
        boolean begun = claim.status() != ClaimStatus.RECEIVED && claim.status() != ClaimStatus.CONTACTED;
        model.addAttribute(
                "withdrawable", !begun && repairs.find(shown.number()).isEmpty());
        return "portal/claim";
    }

    /** Returns the complaints that the same customer made about the claim. */
    private List<ComplaintFile> complaintsAbout(TrackedCase claim) {
        return readers.complaints().about(claim.number()).stream()
                .filter(number -> readers.complaints().customerOf(number).equals(claim.customer()))
                .map(readers.complaints()::get)
                .toList();
    }

    private String complaint(TrackedCase shown, Locale locale, Model model) {
        ComplaintFile complaint = readers.complaints().get(shown.number());
        model.addAttribute("complaint", complaint);
        model.addAttribute("promises", parts.promises().of(shown.number(), complaint.commitments(), locale));
        model.addAttribute("happened", parts.happened().of(complaint.timeline(), locale));
        model.addAttribute("result", result(complaint));
        model.addAttribute(
                "files", own(statements(shown.number()), readers.again().of(shown.number(), complaint.timeline())));
        return "portal/complaint";
    }

    /** Returns what was told about the result, by its parts (CMP-35); nothing while it was not told. */
    private static Map<String, String> result(ComplaintFile complaint) {
        return complaint.timeline().stream()
                .filter(entry -> entry.type().equals("RESULT_TOLD"))
                .reduce((earlier, later) -> later)
                .map(entry -> entry.texts())
                .orElse(Map.of());
    }

    /** What others added to the complaint may be about others. */
    List<Attachment> ownFiles(String complaint) {
        return own(statements(complaint), readers.again().of(complaint));
    }

    private List<Attachment> statements(String complaint) {
        return readers.evidence().list(complaint).stream()
                .filter(file -> file.kind().equals(EvidenceKind.CUSTOMER_STATEMENT.name()))
                .toList();
    }

    /** Those that the customer added, and those that staff had before he sent them. */
    private static List<Attachment> own(List<Attachment> files, List<Attachment> again) {
        return Stream.concat(
                        files.stream().filter(CasePageWriter::his),
                        again.stream().filter(file -> !his(file)))
                .toList();
    }

    private static boolean his(Attachment file) {
        return file.addedBy().equals(ClaimIntake.CUSTOMER);
    }
}
