package io.aftersales.complaints;

import io.aftersales.cases.ReceiptTimes;
import io.aftersales.claims.ClaimFile;
import io.aftersales.commitments.Promised;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a checked complaint on file: number, promises, confirmation and timeline, all or nothing. */
@Component
class ComplaintFiling {

    private final NewComplaints drafts;
    private final ComplaintRegister register;
    private final ComplaintPromises promises;
    private final ComplaintMessages messages;

    ComplaintFiling(
            NewComplaints drafts, ComplaintRegister register, ComplaintPromises promises, ComplaintMessages messages) {
        this.drafts = drafts;
        this.register = register;
        this.promises = promises;
        this.messages = messages;
    }

    /**
     * Files a complaint.
     *
     * @param claimNumber as it was given
     * @param claim the claim with that number, empty when there is none
     */
    ComplaintFacts file(
            ComplaintCheck.Checked application, @Nullable String claimNumber, Optional<ClaimFile> claim, String by) {
        return file(application, claim.map(ClaimFile::number).orElse(null), by, complaint -> {
            application.earlier().ifPresent(earlier -> noteLateEntry(complaint, earlier, by));
            noteClaim(complaint, claimNumber, by);
        });
    }

    /** Files what a claim turned out to be. */
    ComplaintFacts turn(ComplaintCheck.Checked application, String claimNumber, String by) {
        return file(application, claimNumber, by, complaint -> register.noteTurning(claimNumber, complaint, by));
    }

    private ComplaintFacts file(
            ComplaintCheck.Checked application, @Nullable String claimNumber, String by, Consumer<Complaint> origin) {
        Instant now = register.now();
        Complaint complaint = drafts.of(application, claimNumber, now, by);
        Promised acknowledgement = promises.acknowledgement(complaint);
        Promised resolution = promises.resolution(complaint);
        List<String> duplicates = drafts.likelyDuplicatesOf(complaint);
        register.add(complaint);
        register.note(
                complaint,
                ComplaintEvent.COMPLAINT_RECEIVED,
                by,
                Map.of(
                        "channel", complaint.record().channel().name(),
                        "category", complaint.record().reportedCategory().name(),
                        "severity", complaint.assessment().severity().name(),
                        "department", complaint.assessment().department()));
        origin.accept(complaint);
        List<MissingFact> missing = MissingFact.of(complaint.record());
        missing.forEach(
                fact -> register.note(complaint, ComplaintEvent.FACT_MISSING, by, Map.of("missing", fact.name())));
        if (!duplicates.isEmpty()) {
            register.note(complaint, ComplaintEvent.LIKELY_DUPLICATE, by, Map.of("of", String.join(", ", duplicates)));
        }
        messages.received(complaint, acknowledgement, resolution, now);
        return new ComplaintFacts(
                complaint.number(),
                complaint.assessment().category(),
                complaint.assessment().urgent(),
                complaint.claimNumber(),
                duplicates,
                missing,
                drafts.decidingGroup(),
                acknowledgement,
                resolution);
    }

    /** All that is promised counts from receipt, so that who put it on file later says why. */
    private void noteLateEntry(Complaint complaint, ReceiptTimes.Earlier earlier, String by) {
        register.note(
                complaint,
                ComplaintEvent.ENTERED_LATE,
                by,
                Map.of("receivedAt", earlier.receivedAt().toString()),
                Texts.of("lateEntryReason", earlier.reason()));
    }

    private void noteClaim(Complaint complaint, @Nullable String given, String by) {
        String claim = complaint.claimNumber();
        if (claim != null) {
            register.noteOnClaim(claim, complaint, by);
        } else if (given != null && !given.isBlank()) {
            register.note(complaint, ComplaintEvent.CLAIM_NOT_FOUND, by, Map.of("claim", given.strip()));
        }
    }
}
