package io.aftersales.surveys.process;

import io.aftersales.engine.WithoutRights;
import io.aftersales.surveys.MeasureProcess;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Moves measures through {@code processes/surveys/survey-improvement.bpmn}. */
@Component
class EngineMeasureProcess implements MeasureProcess {

    private static final String PLANNED = "surveys.measurePlanned";

    private final RuntimeService runtime;
    private final IdentityService identities;

    EngineMeasureProcess(RuntimeService runtime, IdentityService identities) {
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public void start(String number, String staffGroup, Instant checkAt) {
        WithoutRights.run(
                identities,
                () -> runtime.createMessageCorrelation(PLANNED)
                        .processInstanceBusinessKey(number)
                        .setVariables(Map.ofEntries(
                                MeasureVariables.MEASURE_NUMBER.is(number),
                                MeasureVariables.RESPONSIBLE_GROUP.is(staffGroup),
                                MeasureVariables.CHECK_AT.is(checkAt.toString())))
                        .correlateStartMessage());
    }
}
