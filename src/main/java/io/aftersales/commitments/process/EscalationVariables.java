package io.aftersales.commitments.process;

import io.aftersales.engine.ProcessVariable;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of {@code processes/commitments/escalation.bpmn}, and their only spelling in Java. */
final class EscalationVariables {

    /** Id of the process. */
    static final String ESCALATION = "escalation";

    /** The message "Promise settled". */
    static final String PROMISE_SETTLED = "commitments.promiseSettled";

    /** The promise. Set at the start; an input parameter of "Warn responsible". */
    static final ProcessVariable<String> COMMITMENT_ID = ProcessVariable.text("commitmentId");

    /** Number of the case, for forms. Set at the start. */
    static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");

    /** Who is warned. An input parameter of "Warn responsible". */
    static final ProcessVariable<String> RESPONSIBLE_GROUP = ProcessVariable.text("responsibleGroup");

    /** Whether a level was told. Set by "Escalate promise". */
    static final ProcessVariable<Boolean> PROMISE_OPEN = ProcessVariable.flag("promiseOpen");

    /** The level that was told last, from 1. Set by "Escalate promise". */
    static final ProcessVariable<Long> ESCALATION_LEVEL = ProcessVariable.number("escalationLevel");

    /** The group of that level. Set by "Escalate promise". */
    static final ProcessVariable<String> ESCALATION_GROUP = ProcessVariable.text("escalationGroup");

    /** Priority of the task of that level. Set by "Escalate promise". */
    static final ProcessVariable<Long> ESCALATION_PRIORITY = ProcessVariable.number("escalationPriority");

    /** The instant that was missed, an ISO instant; the due date of the task. Set by "Escalate promise". */
    static final ProcessVariable<String> PROMISE_DUE_AT = ProcessVariable.text("promiseDueAt");

    /** Whether the ladder has one more level. Set by "Escalate promise". */
    static final ProcessVariable<Boolean> HIGHER_LEVEL_LEFT = ProcessVariable.flag("higherLevelLeft");

    /** When that level is due, an ISO instant. Set by "Escalate promise" where there is one. */
    static final ProcessVariable<String> NEXT_LEVEL_AT = ProcessVariable.text("nextLevelAt");

    /** The level that a task belongs to. An input parameter of "Take over overdue promise". */
    static final ProcessVariable<Long> TAKE_OVER_LEVEL = ProcessVariable.number("takeOverLevel");

    /** The level whose task was completed. Set by "Take over overdue promise". */
    static final ProcessVariable<Long> TAKEN_OVER_LEVEL = ProcessVariable.number("takenOverLevel");

    /** What the person who took over will do. Set by the form of that task, taken by "Record takeover". */
    static final ProcessVariable<String> PRIVATE_NOTE = ProcessVariable.text("privateNote");

    private EscalationVariables() {}

    static UUID commitment(VariableScope scope) {
        return UUID.fromString(COMMITMENT_ID.from(scope));
    }
}
