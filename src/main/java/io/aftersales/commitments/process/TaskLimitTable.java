package io.aftersales.commitments.process;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.Unit;
import io.aftersales.commitments.LimitedTask;
import io.aftersales.commitments.TaskLimitRules;
import io.aftersales.engine.DecisionTables;
import io.aftersales.engine.TaskDueDates;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The table {@value TaskDueDates#TABLE}. */
@Component
class TaskLimitTable implements TaskLimitRules {

    private final DecisionTables tables;

    TaskLimitTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Span limit(LimitedTask task) {
        return find(task)
                .orElseThrow(
                        () -> new IllegalStateException("No row for %s in %s".formatted(task, TaskDueDates.TABLE)));
    }

    @Override
    public Optional<Span> find(LimitedTask task) {
        return tables.row(TaskDueDates.TABLE, Map.of("limitedTask", task.name()))
                .map(row -> span(task, row));
    }

    private static Span span(LimitedTask task, Map<String, Object> row) {
        if (row.get("amount") instanceof Number amount && amount.longValue() > 0) {
            return new Span(amount.longValue(), Unit.valueOf(String.valueOf(row.get("unit"))));
        }
        throw new IllegalStateException("Decision table '%s' answers amount = %s for %s, expected 1 or more"
                .formatted(TaskDueDates.TABLE, row.get("amount"), task));
    }
}
