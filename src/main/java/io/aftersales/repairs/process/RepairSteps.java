package io.aftersales.repairs.process;

import io.aftersales.claims.ServiceMode;
import io.aftersales.repairs.AcceptanceDesk;
import io.aftersales.repairs.ConsentAnswer;
import io.aftersales.repairs.PartResult;
import io.aftersales.repairs.PartsDesk;
import io.aftersales.repairs.Posting;
import io.aftersales.repairs.PostingResult;
import io.aftersales.repairs.Receipt;
import io.aftersales.repairs.RepairOutcome;
import io.aftersales.repairs.WorkResult;
import java.util.HashMap;
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

    /** Where somebody goes to the customer instead, nobody has the work yet. */
    static Map<String, Object> afterReceipt(Receipt receipt) {
        Map<String, Object> facts = new HashMap<>(
                Map.ofEntries(RepairVariables.RECEIPT_RESULT.is(receipt.result().name())));
        facts.put(RepairVariables.ENGINEER.name(), receipt.engineer());
        switch (receipt.result()) {
            case RECEIVED -> {
                // it goes on as it began
            }
            case VISIT -> facts.put(RepairVariables.SERVICE_MODE.name(), ServiceMode.ON_SITE.name());
            case DECLINED -> facts.put(RepairVariables.REPAIR_OUTCOME.name(), RepairOutcome.DECLINED.name());
        }
        return facts;
    }

    static Map<String, Object> afterPart(PartResult result) {
        Map<String, Object> facts = new HashMap<>(Map.ofEntries(RepairVariables.PART_RESULT.is(result.name())));
        switch (result) {
            case ARRIVED -> {
                // the work goes on
            }
            case PLAN_CHANGE -> facts.put(RepairVariables.WORK_OUTCOME.name(), "PLAN_CHANGE");
            case REPLACEMENT -> facts.putAll(interrupted(RepairOutcome.REPLACEMENT_PROPOSED));
            case DECLINED -> facts.putAll(interrupted(RepairOutcome.DECLINED));
        }
        return facts;
    }

    static Map<String, Object> afterPosting(Posting posting) {
        Map<String, Object> facts =
                new HashMap<>(Map.ofEntries(RepairVariables.PARTS_POSTED.is(posting.result() == PostingResult.POSTED)));
        switch (posting.result()) {
            case POSTED -> facts.put(RepairVariables.PARTS_ANSWER_DUE_AT.name(), String.valueOf(posting.answerUntil()));
            case PLAN_CHANGE -> facts.put(RepairVariables.WORK_OUTCOME.name(), "PLAN_CHANGE");
            case REPLACEMENT -> facts.putAll(interrupted(RepairOutcome.REPLACEMENT_PROPOSED));
        }
        return facts;
    }

    /**
     * What did not arrive is posted again within a new promise. What does not help is diagnosed anew; where somebody
     * visits the customer, nobody has the work yet.
     */
    static Map<String, Object> afterParts(PartsDesk.Heard heard) {
        Map<String, Object> facts = new HashMap<>(
                Map.ofEntries(RepairVariables.PARTS_ANSWER.is(heard.answer().name())));
        switch (heard.answer()) {
            case HELPED -> facts.putAll(afterAcceptance(new AcceptanceDesk.Signed(true, heard.causeFound())));
            case NOT_ARRIVED -> facts.putAll(RepairPromise.completion(heard.completion()));
            case NOT_HELPED -> facts.put(RepairVariables.WORK_OUTCOME.name(), "NOT_ACCEPTED");
            case VISIT -> {
                facts.put(RepairVariables.WORK_OUTCOME.name(), "NOT_ACCEPTED");
                facts.put(RepairVariables.SERVICE_MODE.name(), ServiceMode.ON_SITE.name());
                facts.put(RepairVariables.ENGINEER.name(), null);
            }
        }
        return facts;
    }

    static Map<String, Object> afterWork(WorkResult result) {
        return switch (result) {
            case PLAN_CHANGE -> Map.ofEntries(RepairVariables.WORK_OUTCOME.is("PLAN_CHANGE"));
            // the models of earlier releases know no other way back to the diagnosis than this outcome of the work
            case OTHER_CAUSE ->
                Map.ofEntries(
                        RepairVariables.WORK_OUTCOME.is("NOT_ACCEPTED"),
                        RepairVariables.REPAIR_OUTCOME.is(RepairVariables.OTHER_CAUSE));
            // and lead to a visit over the diagnosis only; later ones book it, and are not told this
            case VISIT_NEEDED -> Map.ofEntries(RepairVariables.WORK_OUTCOME.is("NOT_ACCEPTED"));
            case REPLACEMENT -> interrupted(RepairOutcome.REPLACEMENT_PROPOSED);
            case DONE, PART_MISSING, POSTED -> Map.of();
        };
    }

    private static Map<String, Object> interrupted(RepairOutcome outcome) {
        return Map.ofEntries(
                RepairVariables.WORK_OUTCOME.is("INTERRUPTED"), RepairVariables.REPAIR_OUTCOME.is(outcome.name()));
    }
}
