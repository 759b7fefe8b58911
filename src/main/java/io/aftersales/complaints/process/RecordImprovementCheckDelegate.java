package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintAftercare;
import io.aftersales.complaints.ImprovementCheck;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record improvement check" in {@code complaint-result}. */
@Component
class RecordImprovementCheckDelegate implements JavaDelegate {

    private final ComplaintAftercare aftercare;
    private final CurrentUser user;

    RecordImprovementCheckDelegate(ComplaintAftercare aftercare, CurrentUser user) {
        this.aftercare = aftercare;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean carriedOut =
                ComplaintVariables.IMPROVEMENT_CARRIED_OUT.find(execution).orElse(false);
        var again = aftercare.checkImprovement(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                new ImprovementCheck(
                        carriedOut,
                        ComplaintFormVariables.IMPROVEMENT_FOUND.take(execution).orElse(null),
                        ComplaintFormVariables.IMPROVEMENT_CHECK_ON
                                .take(execution)
                                .orElse(null)),
                user.name());
        ComplaintVariables.IMPROVEMENT_CARRIED_OUT.to(execution, carriedOut);
        again.ifPresent(at -> ComplaintVariables.IMPROVEMENT_DUE_AT.to(execution, at.toString()));
    }
}
