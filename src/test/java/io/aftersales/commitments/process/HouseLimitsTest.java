package io.aftersales.commitments.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.aftersales.calendar.Span;
import io.aftersales.commitments.LimitedTask;
import io.aftersales.commitments.TaskLimits;
import io.aftersales.engine.DecisionTables;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A task gets the date of its row; without a row it gets none, and nothing fails. */
class HouseLimitsTest {

    private static final String TABLE = "task-limits";
    private static final Map<String, Object> TRIAGE = Map.of("limitedTask", "TRIAGE_CLAIM");
    private static final Instant DUE_AT = Instant.parse("2026-12-01T15:59:59.999Z");

    private final TaskLimits limits = mock(TaskLimits.class);
    private final HouseLimits dates = new HouseLimits(limits);
    private final DecisionTables tables = mock(DecisionTables.class);
    private final TaskLimitTable table = new TaskLimitTable(tables);

    @Test
    void aTaskIsDueByItsRow() {
        when(limits.find(LimitedTask.TRIAGE_CLAIM)).thenReturn(Optional.of(DUE_AT));

        assertThat(dates.dueAt("Task_TriageClaim")).contains(DUE_AT);
    }

    @Test
    void whatTheTableDoesNotKnowIsNotAsked() {
        assertThat(dates.dueAt("Task_OfTomorrow")).isEmpty();

        verifyNoInteractions(limits);
    }

    @Test
    void aRowThatIsMissingLimitsNothing() {
        when(tables.row(TABLE, TRIAGE)).thenReturn(Optional.empty());

        assertThat(table.find(LimitedTask.TRIAGE_CLAIM)).isEmpty();
        assertThatThrownBy(() -> table.limit(LimitedTask.TRIAGE_CLAIM))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TRIAGE_CLAIM");
    }

    @Test
    void aRowGivesItsSpan() {
        when(tables.row(TABLE, TRIAGE)).thenReturn(Optional.of(Map.of("amount", 1L, "unit", "WORKING_DAYS")));

        assertThat(table.find(LimitedTask.TRIAGE_CLAIM)).contains(Span.workingDays(1));
        assertThat(table.limit(LimitedTask.TRIAGE_CLAIM)).isEqualTo(Span.workingDays(1));
    }

    @Test
    void aRowThatLeavesNoTimeIsAMistake() {
        when(tables.row(TABLE, TRIAGE)).thenReturn(Optional.of(Map.of("amount", 0L, "unit", "WORKING_DAYS")));

        assertThatThrownBy(() -> table.find(LimitedTask.TRIAGE_CLAIM))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("amount = 0");
    }
}
