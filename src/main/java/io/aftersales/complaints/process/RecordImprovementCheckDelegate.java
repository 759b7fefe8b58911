package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintFormVariables.text;

import io.aftersales.complaints.ComplaintAftercare;
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
        aftercare.checkImprovement(
                ComplaintVariables.COMPLAINT_NUMBER.from(execution),
                carriedOut,
                text(ComplaintFormVariables.IMPROVEMENT_FOUND, execution),
                user.name());
        ComplaintVariables.IMPROVEMENT_CARRIED_OUT.to(execution, carriedOut);
    }
}
