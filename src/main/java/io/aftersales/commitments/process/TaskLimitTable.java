package io.aftersales.commitments.process;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.Unit;
import io.aftersales.commitments.LimitedTask;
import io.aftersales.commitments.TaskLimitRules;
import io.aftersales.engine.DecisionTables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The table {@code task-limits}. */
@Component
class TaskLimitTable implements TaskLimitRules {

    private static final String LIMITS = "task-limits";

    private final DecisionTables tables;

    TaskLimitTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Span limit(LimitedTask task) {
        Map<String, Object> row = tables.row(LIMITS, Map.of("limitedTask", task.name()))
                .orElseThrow(() ->
                        new IllegalStateException("Decision table '%s' has no row for %s".formatted(LIMITS, task)));
        if (row.get("amount") instanceof Number amount && amount.longValue() > 0) {
            return new Span(amount.longValue(), Unit.valueOf(String.valueOf(row.get("unit"))));
        }
        throw new IllegalStateException("Decision table '%s' answers amount = %s for %s, expected 1 or more"
                .formatted(LIMITS, row.get("amount"), task));
    }
}
