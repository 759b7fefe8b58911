package io.aftersales.engine.tracing;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** A kind of job, observed while it runs. */
class ObservedJob<T extends JobHandlerConfiguration> implements JobHandler<T> {

    private final JobHandler<T> job;
    private final JobObservations observations;

    ObservedJob(JobHandler<T> job, JobObservations observations) {
        this.job = job;
        this.observations = observations;
    }

    @Override
    public String getType() {
        return job.getType();
    }

    @Override
    public void execute(
            T configuration, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenant) {
        observations.observe(getType(), execution, () -> job.execute(configuration, execution, context, tenant));
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
