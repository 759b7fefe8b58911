package io.aftersales.engine.tracing;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** Observes jobs while they run: their kind, step and case. Variables are not looked at. */
class JobObservations {

    private final Supplier<ObservationRegistry> registry;

    JobObservations(Supplier<ObservationRegistry> registry) {
        this.registry = registry;
    }

    void observe(String type, @Nullable ExecutionEntity execution, Runnable job) {
        Observation observation = Observation.createNotStarted("engine.job", registry.get())
                .contextualName("job " + type)
                .lowCardinalityKeyValue("type", type);
        if (execution != null) {
            tell(observation, execution);
        }
        observation.observe(job);
    }

    private static void tell(Observation observation, ExecutionEntity execution) {
        observation.highCardinalityKeyValue(
                "process", execution.getProcessDefinition().getKey());
        if (execution.getActivityId() != null) {
            observation.highCardinalityKeyValue("activity", execution.getActivityId());
        }
        String number = execution.getProcessBusinessKey();
        if (number != null) {
            observation.highCardinalityKeyValue("caseNumber", number);
        }
    }
}
