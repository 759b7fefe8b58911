package io.aftersales.engine.tracing;

import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes each job of the engine a span of its own, with the case that it is about. */
@Component
class ObservedJobs extends AbstractProcessEnginePlugin {

    private final JobObservations observations;

    /** Asked for with the first job: the engine starts before what counts and traces. */
    @Autowired
    ObservedJobs(ObjectProvider<ObservationRegistry> registry) {
        this(() -> registry.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    ObservedJobs(Supplier<ObservationRegistry> registry) {
        observations = new JobObservations(registry);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        Map<String, JobHandler> handlers = configuration.getJobHandlers();
        handlers.replaceAll((type, handler) -> observed(handler));
    }

    private JobHandler<?> observed(JobHandler<?> handler) {
        return handler instanceof TimerEventJobHandler timer
                ? new ObservedTimer(timer, observations)
                : new ObservedJob<>(handler, observations);
    }
}
