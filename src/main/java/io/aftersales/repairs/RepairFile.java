package io.aftersales.repairs;

import io.aftersales.claims.ServiceMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything on file about a repair; of all lists the oldest first.
 *
 * @param free whether the customer pays nothing; null until it is decided
 * @param reportDueAt until when the customer hears of it next; null where it is over or nobody is reminded of it
 */
public record RepairFile(
        String claimNumber,
        RepairStatus status,
        ServiceMode mode,
        @Nullable String engineer,
        @Nullable Diagnosis diagnosis,
        @Nullable Boolean free,
        @Nullable RepairOutcome outcome,
        Instant openedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant reportDueAt,
        List<Visit> visits,
        List<Quote> quotes,
        List<Consent> consents,
        List<Work> works,
        List<Inspection> inspections,
        List<Acceptance> acceptances,
        List<Correction> corrections) {

    /** Returns the quote that waits for an answer. */
    public Optional<Quote> openQuote() {
        return quotes.stream()
                .filter(quote -> quote.status() == QuoteStatus.OPEN)
                .findFirst();
    }

    /**
     * Returns the number of the latest quality check, from 1; 0 before the first. What is signed names it, so that
     * nobody accepts a result with the form that he was shown for an earlier one.
     */
    public int round() {
        return inspections.size();
    }

    /** Returns the last thing that the customer said to a result. */
    public Optional<Acceptance> latestAcceptance() {
        return acceptances.stream().reduce((earlier, later) -> later);
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "RepairFile[" + claimNumber + ", " + status + "]";
    }
}
