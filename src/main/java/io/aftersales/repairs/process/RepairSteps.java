package io.aftersales.repairs.process;

import io.aftersales.repairs.AcceptanceDesk;
import io.aftersales.repairs.ConsentAnswer;
import io.aftersales.repairs.RepairOutcome;
import io.aftersales.repairs.WorkResult;
import java.util.Map;

/** How the processes go on after a step, in the words of their gateways. */
final class RepairSteps {

    private RepairSteps() {}

    static String afterAnswer(ConsentAnswer answer) {
        return answer == ConsentAnswer.REFUSED ? RepairOutcome.DECLINED.name() : RepairVariables.OPEN;
    }

    static Map<String, Object> afterAcceptance(AcceptanceDesk.Signed signed) {
        if (!signed.satisfied()) {
            return Map.ofEntries(RepairVariables.WORK_OUTCOME.is("NOT_ACCEPTED"));
        }
        RepairOutcome outcome = signed.causeFound() ? RepairOutcome.REPAIRED : RepairOutcome.UNSOLVED;
        return Map.ofEntries(
                RepairVariables.WORK_OUTCOME.is("ACCEPTED"), RepairVariables.REPAIR_OUTCOME.is(outcome.name()));
    }

    static Map<String, Object> afterWork(WorkResult result) {
        return switch (result) {
            case PLAN_CHANGE -> Map.ofEntries(RepairVariables.WORK_OUTCOME.is("PLAN_CHANGE"));
            case REPLACEMENT ->
                Map.ofEntries(
                        RepairVariables.WORK_OUTCOME.is("INTERRUPTED"),
                        RepairVariables.REPAIR_OUTCOME.is(RepairOutcome.REPLACEMENT_PROPOSED.name()));
            case DONE, PART_MISSING -> Map.of();
        };
    }
}
