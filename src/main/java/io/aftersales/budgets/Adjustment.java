package io.aftersales.budgets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to plan another amount for a budget.
 *
 * @param approved absent until finance has decided
 * @param decisionReason there unless approved
 */
public record Adjustment(
        UUID id,
        UUID budgetId,
        long plannedCents,
        String reason,
        Instant proposedAt,
        String proposedBy,
        @Nullable Boolean approved,
        @Nullable String decisionReason,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    public boolean open() {
        return approved == null;
    }
}
