package io.aftersales.claims;

import io.aftersales.cases.CaseEntry;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.customers.ContactDetails;
import io.aftersales.customers.EncryptedText;
import io.aftersales.warranty.CoverageDecision;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything on file about a claim, for staff.
 *
 * @param responseDueAt the last instant at which reaching the customer keeps the strictest promise
 * @param linkedTo the earlier claim that this one repeats
 * @param repeatedBy later claims that repeat this one
 * @param attempts the oldest first, as are the timeline, the commitments and the decisions on coverage
 */
public record ClaimFile(
        String number,
        ClaimStatus status,
        Instant receivedAt,
        String receivedBy,
        String trackingCode,
        ClaimRequest request,
        ContactDetails customer,
        Urgency urgency,
        ChargeBasis chargeBasis,
        @Nullable Severity severity,
        Instant responseDueAt,
        @Nullable Instant respondedAt,
        ServiceRecord service,
        Optional<Closing> closing,
        @Nullable String linkedTo,
        List<String> repeatedBy,
        List<Attempt> attempts,
        List<CaseEntry> timeline,
        List<CommitmentRecord> commitments,
        List<CoverageDecision> coverage) {

    /** When it was put on file, empty where that was when it came in. */
    public Optional<Instant> enteredLater() {
        return timeline.stream()
                .filter(entry -> entry.type().equals(ClaimEvent.ENTERED_LATE.name()))
                .map(CaseEntry::at)
                .findFirst();
    }

    /** Whether it can still be worked on. */
    public boolean open() {
        return status != ClaimStatus.CLOSED && status != ClaimStatus.LINKED;
    }

    /** What was decided last about who bears the fault, empty for claims that are about none. */
    public Optional<CoverageDecision> latestCoverage() {
        return coverage.isEmpty() ? Optional.empty() : Optional.of(coverage.get(coverage.size() - 1));
    }

    /** How a claim ended. */
    @Embeddable
    public record Closing(
            @Enumerated(EnumType.STRING) ClaimOutcome outcome,
            boolean causeFound,

            @Nullable @Convert(converter = EncryptedText.class)
            String cause,

            Instant closedAt) {

        @Override
        public String toString() {
            return "Closing[" + outcome + "]";
        }
    }

    /** A try to reach the customer. */
    public record Attempt(
            Instant at,
            String by,
            ContactChannel channel,
            boolean reached,
            @Nullable String fault,
            @Nullable ServiceMode servicePlan,
            boolean phoneCorrected,
            boolean emailCorrected,
            @Nullable String note) {

        @Override
        public String toString() {
            return "Attempt[" + at + ", " + reached + "]";
        }
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "ClaimFile[" + number + "]";
    }
}
