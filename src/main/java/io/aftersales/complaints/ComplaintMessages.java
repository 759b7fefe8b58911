package io.aftersales.complaints;

import io.aftersales.commitments.Promised;
import io.aftersales.notifications.Confidential;
import io.aftersales.notifications.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What complainants and staff are told about complaints. */
@Component
class ComplaintMessages {

    private final Outbox outbox;

    ComplaintMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Tells at once that it is on file, with its number; no confirmation yet, which a person gives. Of one whose
     * confirmation is late already, because it was put on file long after it came in, it tells when it came in.
     *
     * @param at when it is put on file
     */
    void received(Complaint complaint, Promised acknowledgement, Promised resolution, Instant at) {
        if (acknowledgement.dueAt().isBefore(at)) {
            toCustomer(
                    complaint,
                    "complaint-received-late",
                    complaint.number(),
                    Map.of(
                            "trackingCode", complaint.receipt().trackingCode(),
                            "receivedAt", complaint.receivedAt(),
                            "resolutionDueAt", resolution.dueAt()));
        } else {
            toCustomer(
                    complaint,
                    "complaint-received",
                    complaint.number(),
                    Map.of(
                            "trackingCode", complaint.receipt().trackingCode(),
                            "acknowledgementDueAt", acknowledgement.dueAt(),
                            "resolutionDueAt", resolution.dueAt()));
        }
        assigned(complaint, complaint.assessment().department());
    }

    /** Tells the department that a complaint was sent on to it, also when it had it before. */
    void sentOn(Complaint complaint, Instant at) {
        assigned(complaint, complaint.assessment().department() + " at " + at);
    }

    private void assigned(Complaint complaint, String occasion) {
        Assessment assessment = complaint.assessment();
        outbox.toGroup(
                assessment.department(),
                "complaint-assigned",
                complaint.number(),
                occasion,
                Map.of(
                        "category", assessment.category().name(),
                        "severity", assessment.severity().name(),
                        "urgent", assessment.urgent()));
    }

    /** Confirms receipt with process and expected date (CMP-05). */
    void acknowledged(Complaint complaint, Instant resolutionDueAt) {
        toCustomer(
                complaint,
                "complaint-acknowledged",
                complaint.number(),
                Map.of("resolutionDueAt", resolutionDueAt, "category", category(complaint)));
    }

    /** Confirms in writing that more time is needed, and until when (CMP-33). */
    void extended(Complaint complaint, Instant newDueAt, ExtensionReason reason) {
        toCustomer(
                complaint,
                "complaint-extended",
                complaint.number() + ":" + newDueAt,
                Map.of("resolutionDueAt", newDueAt, "extensionReason", reason.name()));
    }

    void extensionRefused(Complaint complaint, Instant dueAt, String occasion) {
        toCustomer(complaint, "complaint-extension-refused", occasion, Map.of("resolutionDueAt", dueAt));
    }

    /**
     * Tells the customer that the date he was promised was not kept and no later one granted, and who asked for more
     * time and the department that nobody decided.
     */
    void extensionLapsed(Complaint complaint, Instant dueAt, String askedBy, String occasion) {
        Map<String, Object> facts = Map.of("resolutionDueAt", dueAt);
        toCustomer(complaint, "complaint-extension-lapsed", occasion, facts);
        outbox.toUser(askedBy, "complaint-extension-undecided", complaint.number(), occasion + ":" + askedBy, facts);
        String department = complaint.assessment().department();
        outbox.toGroup(
                department, "complaint-extension-undecided", complaint.number(), occasion + ":" + department, facts);
    }

    /**
     * Tells the result with all that it must contain (CMP-35).
     *
     * @param refusal why the complaint was not upheld, empty when it was (F06)
     */
    void result(Complaint complaint, ResultNotice.Told notice, Optional<String> refusal) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("measures", new Confidential(notice.measures()));
        facts.put("result", new Confidential(notice.result()));
        facts.put("followUp", new Confidential(notice.followUp()));
        facts.put("cause", new Confidential(notice.cause()));
        facts.put("improvement", new Confidential(notice.improvement()));
        facts.put("nextPlan", new Confidential(notice.nextPlan()));
        refusal.ifPresent(reason -> facts.put("decisionReason", new Confidential(reason)));
        String template = refusal.isPresent()
                ? "complaint-result-not-upheld"
                : notice.solved() ? "complaint-result-solved" : "complaint-result-unsolved";
        toCustomer(complaint, template, complaint.number(), facts);
    }

    /** Names the coordinator of a dispute to the customer and to himself (CMP-44). */
    void disputed(Complaint complaint, String coordinator, String name, String occasion) {
        toCustomer(complaint, "complaint-disputed", complaint.number() + ":" + occasion, Map.of("coordinator", name));
        outbox.toUser(coordinator, "complaint-dispute", complaint.number(), occasion, Map.of());
    }

    /** Tells the leaders of a dispute for which nobody could be named. */
    void disputeOpen(Complaint complaint, String occasion) {
        outbox.toGroup("service-managers", "complaint-dispute", complaint.number(), occasion, Map.of());
    }

    void withdrawn(Complaint complaint) {
        toCustomer(complaint, "complaint-withdrawn", complaint.number(), Map.of());
    }

    void merged(Complaint complaint, Complaint earlier, Instant resolutionDueAt) {
        toCustomer(
                complaint,
                "complaint-merged",
                complaint.number(),
                Map.of("earlierNumber", earlier.number(), "resolutionDueAt", resolutionDueAt));
    }

    /** Warns whoever is responsible, the department where nobody is, that an investigation has not begun (CMP-18). */
    void investigationLate(String number, @Nullable String owner, String department, Instant dueAt) {
        Map<String, Object> facts = Map.of("dueAt", dueAt);
        if (owner == null) {
            outbox.toGroup(department, "complaint-investigation-late", number, dueAt.toString(), facts);
        } else {
            outbox.toUser(owner, "complaint-investigation-late", number, dueAt.toString(), facts);
        }
    }

    /** Tells a group the measure that a review gave it (CMP-49). */
    void measurePlanned(String review, int position, String group, String text, LocalDate checkOn) {
        outbox.toGroup(
                group,
                "complaint-measure-planned",
                review,
                "measure " + position,
                Map.of("improvement", new Confidential(text), "lastDay", checkOn));
    }

    /** Reports the final result to the leaders and the departments concerned, once for each time it was closed (CMP-39). */
    void finalReport(Complaint complaint, RootCause rootCause, List<String> groups) {
        Settlement settlement = complaint.settlement();
        groups.stream()
                .distinct()
                .forEach(group -> outbox.toGroup(
                        group,
                        "complaint-final-report",
                        complaint.number(),
                        group + ":" + complaint.closedAt(),
                        Map.of(
                                "category", category(complaint),
                                "rootCause", rootCause.name(),
                                "upheld", String.valueOf(settlement.upheld()),
                                "solved", String.valueOf(settlement.solved()),
                                "satisfaction",
                                        settlement.satisfaction() == null
                                                ? "NONE"
                                                : settlement.satisfaction().toString())));
    }

    private static String category(Complaint complaint) {
        return complaint.assessment().category().name();
    }

    private void toCustomer(Complaint complaint, String template, String occasion, Map<String, Object> facts) {
        outbox.toCustomer(complaint.customerId(), template, complaint.number(), occasion, facts);
    }
}
