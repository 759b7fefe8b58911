package io.aftersales.commitments;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.engine.DecisionTables;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is told of a broken promise, and when: the rows of {@code processes/commitments/escalation-ladder.dmn}. */
@Component
class Ladders {

    private static final String TABLE = "escalation-ladder";

    private final DecisionTables tables;
    private final WorkingCalendars calendars;

    Ladders(DecisionTables tables, WorkingCalendars calendars) {
        this.tables = tables;
        this.calendars = calendars;
    }

    /**
     * One step of a ladder.
     *
     * @param nextAt when the step after it is due; empty when it is the last
     */
    record Level(String group, long priority, Optional<Instant> nextAt) {}

    /**
     * Returns a step of a ladder.
     *
     * @param at when this step is due, from which the wait for the next one counts; not when it is delivered
     * @throws IllegalStateException if the table has no such step
     */
    Level level(String ladder, int level, Instant at) {
        Map<String, Object> row = row(ladder, level)
                .orElseThrow(() -> new IllegalStateException(
                        "Table '%s' has no level %d of ladder '%s'".formatted(TABLE, level, ladder)));
        Span wait = Deadlines.span(row, "waitAmount", "waitUnit");
        Optional<Instant> nextAt = row(ladder, level + 1)
                .map(next -> wait.amount() == 0
                        ? at
                        : CommitmentClock.whole(
                                calendars.current().due(at, wait).at()));
        return new Level(Deadlines.text(row, "group"), Deadlines.number(row, "priority"), nextAt);
    }

    private Optional<Map<String, Object>> row(String ladder, int level) {
        return tables.row(TABLE, Map.of("ladder", ladder, "level", (long) level));
    }
}
