package io.aftersales.reimbursements;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expense claim as it was handed in: raw text, read by {@link ExpenseCheck}.
 *
 * @param lateReason needed after the 30 days
 */
public record ExpenseApplication(
        @Nullable String claimNumber,
        @Nullable String engineer,
        @Nullable List<@Nullable Item> items,
        @Nullable List<@Nullable Document> documents,
        @Nullable String lateReason) {

    /**
     * What was spent.
     *
     * @param kind name of an {@link io.aftersales.fees.CostKind}
     * @param detail name of an {@link io.aftersales.fees.CostDetail} of that kind; the usual one when absent
     * @param amountCents a whole number of hundredths
     */
    @Schema(name = "ExpenseItem")
    public record Item(
            @Nullable String kind,
            @Nullable String detail,
            @Nullable String amountCents,
            @Nullable String note) {

        /** Never shows what people wrote: this text may reach a log. */
        @Override
        public String toString() {
            return "Item[" + kind + "]";
        }
    }

    /**
     * A document that is handed in with the claim.
     *
     * @param kind name of a {@link DocumentKind}, {@code OTHER} when absent
     * @param name of the file or the paper
     * @param number of the invoice
     * @param content of a small file in Base64, since the body has a limit; absent where it was uploaded before, or is
     *     on paper
     */
    @Schema(name = "ClaimedDocument")
    public record Document(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String number,

            @Schema(
                    description = "A small file in Base64: the whole body has 64 KB at most."
                            + " A larger one goes before to /api/expense-claims/{number}/documents")
            @Nullable String content) {

        /** So that it can be written in more than one way. */
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public Document {}

        /** A paper that is only named. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Document named(String name) {
            return new Document(null, name, null, null);
        }

        /** Never shows what people wrote: this text may reach a log. */
        @Override
        public String toString() {
            return "Document[" + kind + "]";
        }
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "ExpenseApplication[" + claimNumber + "]";
    }
}
