package io.aftersales.engine.tracing;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** A kind of job, observed while it runs. Variables are not looked at. */
class ObservedJob<T extends JobHandlerConfiguration> implements JobHandler<T> {

    private final JobHandler<T> job;
    private final Supplier<ObservationRegistry> registry;

    ObservedJob(JobHandler<T> job, Supplier<ObservationRegistry> registry) {
        this.job = job;
        this.registry = registry;
    }

    @Override
    public String getType() {
        return job.getType();
    }

    @Override
    public void execute(
            T configuration, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenant) {
        Observation observation = Observation.createNotStarted("engine.job", registry.get())
                .contextualName("job " + getType())
                .lowCardinalityKeyValue("type", getType());
        if (execution != null) {
            tell(observation, execution);
        }
        observation.observe(() -> job.execute(configuration, execution, context, tenant));
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

    @Override
    public T newConfiguration(String written) {
        return job.newConfiguration(written);
    }

    @Override
    public void onDelete(T configuration, JobEntity entity) {
        job.onDelete(configuration, entity);
    }
}
