package io.aftersales.desk;

import io.aftersales.cases.Attachments;
import io.aftersales.cases.CaseEntry;
import io.aftersales.claims.ClaimFile;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.replacements.CorrectedRecord;
import io.aftersales.replacements.ReplacementFile;
import io.aftersales.replacements.ReplacementFiles;
import io.aftersales.replacements.ReplacementSignatures;
import io.aftersales.replacements.ReplacementStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the case file shows of replacement, return and compensation, see {@code desk/replacement.html}. */
@Component
class ReplacementSection {

    private static final Set<ReplacementStatus> SIGNED_IN =
            Set.of(ReplacementStatus.AGREED, ReplacementStatus.HANDED_OVER);

    private final ReplacementFiles replacements;
    private final ReplacementSignatures signatures;
    private final Attachments attachments;
    private final CasePages pages;

    ReplacementSection(
            ReplacementFiles replacements, ReplacementSignatures signatures, Attachments attachments, CasePages pages) {
        this.replacements = replacements;
        this.signatures = signatures;
        this.attachments = attachments;
        this.pages = pages;
    }

    /**
     * An application with what only the timeline knows of it.
     *
     * @param told who told the customer what he is entitled to; absent until he knows
     * @param choices of the customer, the oldest first
     */
    record Row(ReplacementFile file, @Nullable CaseEntry told, List<CaseEntry> choices) {}

    /** Adds what the section reads; nothing when the claim has no application. */
    void fill(Model model, ClaimFile claim, Authentication reader) {
        List<ReplacementFile> files = replacements.of(claim.number());
        if (files.isEmpty()) {
            return;
        }
        ReplacementFile latest = files.get(files.size() - 1);
        String address = "/api/replacements/" + claim.number();
        model.addAttribute("replacements", rows(files, claim.timeline()));
        model.addAttribute("replacement", latest);
        model.addAttribute(
                "exchanged", files.stream().anyMatch(file -> file.exchange().isPresent()));
        model.addAttribute("replacementSignatures", signatures.list(claim.number()));
        model.addAttribute(
                "signs", SIGNED_IN.contains(latest.status()) && pages.maySend(address + "/signature", reader));
        model.addAttribute("corrects", latest.closedAt() != null && pages.maySend(address + "/corrections", reader));
        model.addAttribute("moves", promised(claim) && pages.maySend(address + "/promised-day", reader));
        model.addAttribute("correctedRecords", CorrectedRecord.values());
        model.addAttribute("limit", attachments.limit().toBytes());
    }

    private static boolean promised(ClaimFile claim) {
        return claim.commitments().stream()
                .anyMatch(promise -> promise.kind() == CommitmentKind.REPLACEMENT_COMPLETION
                        && promise.status() == CommitmentStatus.RUNNING);
    }

    private static List<Row> rows(List<ReplacementFile> files, List<CaseEntry> timeline) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            ReplacementFile file = files.get(i);
            Instant until = i + 1 < files.size() ? files.get(i + 1).openedAt() : Instant.MAX;
            List<CaseEntry> entries = timeline.stream()
                    .filter(entry ->
                            !entry.at().isBefore(file.openedAt()) && entry.at().isBefore(until))
                    .toList();
            rows.add(new Row(file, told(file, entries), of(entries, "REMEDY_CHOSEN")));
        }
        return rows;
    }

    /** An application that was sent back is decided and told anew: what was told before does not count any more. */
    private static @Nullable CaseEntry told(ReplacementFile file, List<CaseEntry> entries) {
        List<CaseEntry> all = of(entries, "ENTITLEMENT_TOLD");
        boolean known = file.entitlement()
                .filter(entitlement -> entitlement.toldAt() != null)
                .isPresent();
        return known && !all.isEmpty() ? all.get(all.size() - 1) : null;
    }

    private static List<CaseEntry> of(List<CaseEntry> entries, String type) {
        return entries.stream().filter(entry -> entry.type().equals(type)).toList();
    }
}
