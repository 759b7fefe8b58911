package io.aftersales.surveys.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.surveys.ImprovementMeasures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record judgement" in {@code survey-improvement}. */
@Component
class RecordJudgementDelegate implements JavaDelegate {

    private final ImprovementMeasures measures;
    private final CurrentUser user;

    RecordJudgementDelegate(ImprovementMeasures measures, CurrentUser user) {
        this.measures = measures;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        measures.judge(
                MeasureVariables.MEASURE_NUMBER.from(execution),
                MeasureVariables.JUDGEMENT.take(execution).orElse(null),
                MeasureVariables.CONCLUSION.take(execution).orElse(null),
                user.name());
    }
}
