package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintPlanning;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record plan" in {@code complaint-handling}. */
@Component
class RecordPlanDelegate implements JavaDelegate {

    private final ComplaintPlanning planning;
    private final CurrentUser user;

    RecordPlanDelegate(ComplaintPlanning planning, CurrentUser user) {
        this.planning = planning;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String group = planning.plan(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                ComplaintVariables.MEASURE_KIND.find(execution).orElse(null),
                ComplaintFormVariables.SOLUTION.take(execution).orElse(null),
                ComplaintFormVariables.MEASURES.take(execution).orElse(null),
                user.name());
        ComplaintVariables.MEASURE_GROUP.to(execution, group);
        // whoever drew the plan up does not carry it out: the group does, and after rework it may be another one
        ComplaintVariables.HANDLED_BY.clear(execution);
    }
}
