package io.aftersales.desk;

import io.aftersales.cases.Attachments;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.repairs.SignedPapers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the case file shows of the repair of a claim, see {@code desk/repair.html}. */
@Component
class RepairSection {

    /** The papers that can be printed of a repair, as their addresses name them (INF-11). */
    private static final List<String> PAPERS = List.of(
            "acceptance-slip",
            "dispatch-order",
            "quote",
            "repair-report",
            "repair-record",
            "acceptance-form",
            "confirmation-slip");

    private final RepairFiles repairs;
    private final SignedPapers signed;
    private final Attachments attachments;
    private final CasePages pages;
    private final Clock clock;

    RepairSection(RepairFiles repairs, SignedPapers signed, Attachments attachments, CasePages pages, Clock clock) {
        this.repairs = repairs;
        this.signed = signed;
        this.attachments = attachments;
        this.pages = pages;
        this.clock = clock;
    }

    /** Adds what the section reads; nothing when the claim has no repair. */
    void fill(Model model, String claimNumber, Authentication reader) {
        repairs.find(claimNumber).ifPresent(repair -> {
            model.addAttribute("repair", repair);
            Instant reportDueAt = repair.reportDueAt();
            model.addAttribute("reportLate", reportDueAt != null && reportDueAt.isBefore(clock.instant()));
            model.addAttribute("papers", PAPERS);
            model.addAttribute("signedPapers", signed.list(claimNumber));
            model.addAttribute("addsPapers", pages.maySend("/api/repairs/%s/papers".formatted(claimNumber), reader));
            model.addAttribute(
                    "correctsRepair", pages.maySend("/api/repairs/%s/corrections".formatted(claimNumber), reader));
            model.addAttribute("limit", attachments.limit().toBytes());
        });
    }
}
