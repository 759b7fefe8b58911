package io.aftersales.surveys.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.surveys.ImprovementMeasures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record measure report" in {@code survey-improvement}. */
@Component
class RecordMeasureReportDelegate implements JavaDelegate {

    private final ImprovementMeasures measures;
    private final CurrentUser user;

    RecordMeasureReportDelegate(ImprovementMeasures measures, CurrentUser user) {
        this.measures = measures;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        measures.carryOut(
                MeasureVariables.MEASURE_NUMBER.from(execution),
                MeasureVariables.REPORT.take(execution).orElse(null),
                user.name());
    }
}
