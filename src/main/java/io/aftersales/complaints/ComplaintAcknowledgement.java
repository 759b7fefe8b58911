package io.aftersales.complaints;

import io.aftersales.cases.PastDates;
import io.aftersales.claims.ContactChannel;
import io.aftersales.commitments.Promised;
import io.aftersales.problems.Problems;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirms complaints to their customers, asks for what their records should say (CMP-04), and hands them to the
 * department (CMP-05, CMP-16).
 */
@Service
public class ComplaintAcknowledgement {

    private final ComplaintRegister register;
    private final ComplaintPromises promises;
    private final ComplaintMessages messages;
    private final PastDates dates;

    ComplaintAcknowledgement(
            ComplaintRegister register, ComplaintPromises promises, ComplaintMessages messages, PastDates dates) {
        this.register = register;
        this.promises = promises;
        this.messages = messages;
        this.dates = dates;
    }

    /** Where an acknowledged complaint goes, and until when it is classified there. */
    public record HandedOver(String department, Promised classification) {}

    /**
     * Records that the customer has the confirmation, sends it in writing too, and hands the complaint to the department
     * of its preliminary category, whose hour begins now. Puts on record what the customer was asked for. One
     * transaction that may be running already.
     *
     * @throws io.aftersales.problems.InvalidInput with everything that was left out
     * @throws io.aftersales.problems.Refused if the complaint is unknown, or acknowledged or settled already
     */
    @Transactional
    public HandedOver acknowledge(String number, Acknowledgement acknowledgement, String by) {
        Complaint complaint = register.lock(number);
        List<MissingFact> missing = MissingFact.of(complaint.record());
        Problems problems = new Problems();
        var channel = problems.requiredOneOf("channel", acknowledgement.channel(), ContactChannel.class);
        var note = problems.optional("note", acknowledgement.note(), ComplaintCheck.MAX_TEXT_LENGTH);
        done("processTold", acknowledgement.processTold(), problems);
        done("expectedDateTold", acknowledgement.expectedDateTold(), problems);
        LocalDate purchased =
                purchased(acknowledgement.purchaseDate(), missing.contains(MissingFact.PURCHASE_DATE), problems);
        Optional<String> demand = missing.contains(MissingFact.DEMAND)
                ? problems.required("demand", acknowledgement.demand(), ComplaintCheck.MAX_TEXT_LENGTH)
                : problems.optional("demand", acknowledgement.demand(), ComplaintCheck.MAX_TEXT_LENGTH);
        problems.throwIfAny();
        complaint.acknowledge(complaint.record().completed(purchased, demand.orElse(null)));
        Instant at = register.now();
        promises.acknowledged(complaint, at, by);
        Promised classification = promises.classification(complaint, at);
        register.note(
                complaint,
                ComplaintEvent.ACKNOWLEDGED,
                by,
                Map.of(
                        "channel",
                        channel.orElseThrow().name(),
                        "department",
                        complaint.assessment().department()),
                Texts.of("note", note));
        messages.acknowledged(complaint, promises.resolutionOf(number).dueAt());
        return new HandedOver(complaint.assessment().department(), classification);
    }

    private @Nullable LocalDate purchased(@Nullable String written, boolean needed, Problems problems) {
        if (needed && (written == null || written.isBlank())) {
            problems.reject("purchaseDate", written, "problem.required");
            return null;
        }
        return dates.read("purchaseDate", written, problems);
    }

    private static void done(String field, boolean done, Problems problems) {
        if (!done) {
            problems.reject(field, false, "complaints.acknowledgement.done");
        }
    }
}
