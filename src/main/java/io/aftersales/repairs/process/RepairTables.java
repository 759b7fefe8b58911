package io.aftersales.repairs.process;

import io.aftersales.engine.DecisionTables;
import io.aftersales.repairs.RepairRules;
import io.aftersales.repairs.WaitingAnswer;
import io.aftersales.repairs.WaitingReason;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables in {@code processes/repairs}. */
@Component
class RepairTables implements RepairRules {

    private final DecisionTables tables;

    RepairTables(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean pauses(WaitingReason reason) {
        Object answer =
                answer("waiting-policy", Map.of(RepairVariables.WAITING_REASON.name(), reason.name()), "pauses");
        if (answer instanceof Boolean pauses) {
            return pauses;
        }
        throw new IllegalStateException(
                "Decision table 'waiting-policy' answers pauses = %s, expected a Boolean".formatted(answer));
    }

    @Override
    public WaitingAnswer waitingAnswer(boolean visitBooked, boolean urgent, boolean engineerFree) {
        Object answer = answer(
                "dispatch-priority",
                Map.of(
                        RepairVariables.VISIT_BOOKED.name(), visitBooked,
                        RepairVariables.URGENT.name(), urgent,
                        RepairVariables.ENGINEER_FREE.name(), engineerFree),
                RepairVariables.WAITING_ANSWER.name());
        return WaitingAnswer.valueOf(String.valueOf(answer));
    }

    @Override
    public long reportDays(boolean urgent) {
        Object answer = answer("repair-report-cycle", Map.of(RepairVariables.URGENT.name(), urgent), "reportDays");
        if (answer instanceof Number days && days.longValue() >= 0) {
            return days.longValue();
        }
        throw new IllegalStateException(
                "Decision table 'repair-report-cycle' answers reportDays = %s, expected a number of 0 or more"
                        .formatted(answer));
    }

    private @Nullable Object answer(String table, Map<String, Object> inputs, String output) {
        return tables.row(table, inputs)
                .orElseThrow(() -> new IllegalStateException(
                        "Decision table '%s' has no row for %s".formatted(table, new TreeMap<>(inputs))))
                .get(output);
    }
}
