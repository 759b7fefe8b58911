package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.DiagnosisDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record coverage" in {@code repair-diagnosis}. */
@Component
class RecordCoverageDelegate implements JavaDelegate {

    private final DiagnosisDesk diagnoses;
    private final CurrentUser user;

    RecordCoverageDelegate(DiagnosisDesk diagnoses, CurrentUser user) {
        this.diagnoses = diagnoses;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        diagnoses.decideCoverage(
                RepairVariables.CLAIM_NUMBER.from(execution),
                RepairFormVariables.COVERED.take(execution).orElse(false),
                RepairFormVariables.COVERAGE_REASON.take(execution).orElse(null),
                user.name());
    }
}
