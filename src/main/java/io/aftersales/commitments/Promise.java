package io.aftersales.commitments;

import io.aftersales.calendar.Span;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is to be promised; the table of commitments says until when.
 *
 * @param subject number of the case, for example {@code CL-20261122-000001}
 * @param from when the clock starts
 * @param productLine name of the product line, an input of the table
 * @param agreement a limit agreed by contract; it counts where it is stricter than the table (PRE-04), or says that it
 *     counts in its place
 * @param warning when the responsible person is told of a promise that ends then, where the case says it; where it does
 *     not, or what it says is not before the end, the table does
 */
public record Promise(
        String subject,
        CommitmentKind kind,
        Instant from,
        boolean urgent,
        String productLine,
        @Nullable Agreement agreement,
        @Nullable UnaryOperator<Instant> warning) {

    /** Warned of as the table says. */
    public Promise(
            String subject,
            CommitmentKind kind,
            Instant from,
            boolean urgent,
            String productLine,
            @Nullable Agreement agreement) {
        this(subject, kind, from, urgent, productLine, agreement, null);
    }

    /**
     * A limit that a contract states, or that was agreed in the case.
     *
     * @param reference number of the contract
     * @param instead whether it counts in the place of the one of the table, also where it is not stricter
     */
    public record Agreement(Span limit, String reference, boolean instead) {

        /** Counts where it is stricter. */
        public Agreement(Span limit, String reference) {
            this(limit, reference, false);
        }
    }
}
