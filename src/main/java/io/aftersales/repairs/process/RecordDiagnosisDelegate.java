package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.DiagnosisDesk;
import io.aftersales.repairs.DiagnosisReport;
import io.aftersales.repairs.RepairOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record diagnosis" in {@code repair-diagnosis}. */
@Component
class RecordDiagnosisDelegate implements JavaDelegate {

    private final DiagnosisDesk diagnoses;
    private final CurrentUser user;

    RecordDiagnosisDelegate(DiagnosisDesk diagnoses, CurrentUser user) {
        this.diagnoses = diagnoses;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DiagnosisDesk.Result result = diagnoses.diagnose(
                RepairVariables.CLAIM_NUMBER.from(execution),
                new DiagnosisReport(
                        RepairFormVariables.CAUSE.take(execution).orElse(null),
                        RepairFormVariables.CAUSE_FOUND.take(execution).orElse(false),
                        RepairFormVariables.COMPONENT.take(execution).orElse(null),
                        RepairFormVariables.COMPONENT_CLASS.take(execution).orElse(null),
                        RepairFormVariables.FINDINGS.take(execution).orElse(null),
                        RepairFormVariables.REPAIRABLE.take(execution).orElse(false)),
                user.name());
        RepairVariables.COVERAGE_KNOWN.to(execution, result.coverageKnown());
        RepairVariables.REPAIR_OUTCOME.to(
                execution, result.repairable() ? RepairVariables.OPEN : RepairOutcome.REPLACEMENT_PROPOSED.name());
    }
}
