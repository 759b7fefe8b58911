package io.aftersales.replacements;

import io.aftersales.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application with what became of it, for staff.
 *
 * @param offers the oldest first, as are the corrections
 */
public record ReplacementFile(
        UUID id,
        String claimNumber,
        ReplacementStatus status,
        Instant openedAt,
        ApplicationRecord application,
        Optional<Entitlement> entitlement,
        Optional<Exchange> exchange,
        Optional<TakeBack> takeBack,
        Optional<Refund> refund,
        Optional<Demand> demand,
        List<Offer> offers,
        Optional<ReplacementOutcome> outcome,
        @Nullable Instant closedAt,
        List<Correction> corrections) {

    /**
     * An offer that was made, or was to be.
     *
     * @param amount such as {@code 300.00 CNY}, empty where no money was offered
     */
    public record Offer(
            OfferKind kind,
            OfferStatus status,
            Optional<Money> amount,
            long months,
            String reason,
            Instant proposedAt,
            String proposedBy,
            @Nullable String decidedBy,
            @Nullable LocalDate paidOn,
            @Nullable String paidBy,
            @Nullable String paymentReference) {

        /** Never shows what people wrote: this text may reach a log. */
        @Override
        public String toString() {
            return "Offer[" + kind + ", " + status + "]";
        }
    }

    /** What was added to a closed record. */
    public record Correction(Instant at, String by, CorrectedRecord record, String text, String reason) {

        /** Never shows what people wrote: this text may reach a log. */
        @Override
        public String toString() {
            return "Correction[" + record + ", " + at + "]";
        }
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "ReplacementFile[" + claimNumber + ", " + status + "]";
    }
}
