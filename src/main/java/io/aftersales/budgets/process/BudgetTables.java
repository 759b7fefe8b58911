package io.aftersales.budgets.process;

import io.aftersales.budgets.BudgetRules;
import io.aftersales.engine.DecisionTables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The table in {@code processes/budgets}. */
@Component
class BudgetTables implements BudgetRules {

    private static final String SAMPLE = "audit-sample";

    private final DecisionTables tables;

    BudgetTables(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public long sampleSize(long spentExpenses) {
        Map<String, Object> row = tables.row(SAMPLE, Map.of("spentExpenses", spentExpenses))
                .orElseThrow(() -> new IllegalStateException(
                        "Decision table '%s' has no row for %d expenses".formatted(SAMPLE, spentExpenses)));
        if (row.get("sampleSize") instanceof Number size && size.longValue() > 0) {
            return size.longValue();
        }
        throw new IllegalStateException("Decision table '%s' answers sampleSize = %s, expected a number above 0"
                .formatted(SAMPLE, row.get("sampleSize")));
    }
}
