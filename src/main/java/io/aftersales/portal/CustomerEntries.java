package io.aftersales.portal;

import io.aftersales.cases.CaseTimeline;
import io.aftersales.cases.StrangersFiles;
import io.aftersales.claims.ClaimIntake;
import io.aftersales.claims.CustomerFiles;
import io.aftersales.complaints.ComplaintEvidence;
import io.aftersales.complaints.ComplaintFiles;
import io.aftersales.complaints.EvidenceKind;
import io.aftersales.notifications.Outbox;
import io.aftersales.problems.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers add to their cases: it goes on the timeline, and those who work on the case are told. Every method is one
 * transaction.
 */
@Service
class CustomerEntries {

    static final int MAX_TEXT_LENGTH = 4000;

    private static final String DESK = "service-desk";

    private final CaseTimeline timeline;
    private final CustomerFiles claimFiles;
    private final ComplaintEvidence evidence;
    private final ComplaintFiles complaints;
    private final Outbox outbox;

    CustomerEntries(
            CaseTimeline timeline,
            CustomerFiles claimFiles,
            ComplaintEvidence evidence,
            ComplaintFiles complaints,
            Outbox outbox) {
        this.timeline = timeline;
        this.claimFiles = claimFiles;
        this.evidence = evidence;
        this.complaints = complaints;
        this.outbox = outbox;
    }

    /**
     * Adds a message, files or both.
     *
     * @throws io.aftersales.problems.InvalidInput naming {@code message} if there is neither, or it is too long
     */
    @Transactional
    public void write(TrackedCase to, @Nullable String message, List<StrangersFiles.Clean> files) {
        Problems problems = new Problems();
        Optional<String> text = files.isEmpty()
                ? problems.required("message", message, MAX_TEXT_LENGTH)
                : problems.optional("message", message, MAX_TEXT_LENGTH);
        problems.throwIfAny();
        text.ifPresent(words -> note(to, PortalEvent.MESSAGE_LEFT, Map.of("message", words)));
        files.forEach(file -> add(to, file));
        String group =
                to.claim() ? DESK : complaints.get(to.number()).assessment().department();
        tell(group, "customer-wrote", to);
    }

    private void add(TrackedCase to, StrangersFiles.Clean file) {
        if (to.claim()) {
            claimFiles.add(to.number(), file, ClaimIntake.CUSTOMER);
        } else {
            evidence.add(to.number(), EvidenceKind.CUSTOMER_STATEMENT, file, ClaimIntake.CUSTOMER);
        }
    }

    private void note(TrackedCase to, PortalEvent event, Map<String, String> texts) {
        timeline.note(to.number(), event, ClaimIntake.CUSTOMER, Map.of(), texts);
    }

    private void tell(String group, String template, TrackedCase about) {
        outbox.toGroup(group, template, about.number(), UUID.randomUUID().toString(), Map.of());
    }
}
