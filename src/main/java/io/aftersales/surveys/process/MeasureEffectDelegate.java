package io.aftersales.surveys.process;

import io.aftersales.surveys.ImprovementMeasures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Measure effect" in {@code survey-improvement}. */
@Component
class MeasureEffectDelegate implements JavaDelegate {

    private final ImprovementMeasures measures;

    MeasureEffectDelegate(ImprovementMeasures measures) {
        this.measures = measures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = MeasureVariables.MEASURE_NUMBER.from(execution);
        MeasureVariables.EFFECT.to(execution, measures.effect(number).figures());
    }
}
