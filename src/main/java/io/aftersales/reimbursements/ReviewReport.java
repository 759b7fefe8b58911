package io.aftersales.reimbursements;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What finance found, as it was handed in: raw text.
 *
 * @param decision name of a {@link ReviewDecision}
 * @param reason why it is sent back
 * @param lines those that differ from what was claimed, or from the bearer that was proposed
 */
public record ReviewReport(
        @Nullable String decision,
        @Nullable String reason,
        @Nullable List<@Nullable Line> lines) {

    /**
     * What is paid of one line.
     *
     * @param line its place, from 0
     * @param approvedCents at most what was claimed; all of it when absent
     * @param reason needed for less
     * @param costBearer name of a {@link io.aftersales.fees.CostBearer}; as proposed when absent
     */
    @Schema(name = "ExpenseReviewLine")
    public record Line(
            @Nullable String line,
            @Nullable String approvedCents,
            @Nullable String reason,
            @Nullable String costBearer) {

        /** Never shows what people wrote: this text may reach a log. */
        @Override
        public String toString() {
            return "Line[" + line + "]";
        }
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "ReviewReport[" + decision + "]";
    }
}
