package io.aftersales.engine.tracing;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** A kind of timer, observed while it runs. The engine repeats a timer only if its handler is one of this class. */
class ObservedTimer extends TimerEventJobHandler {

    private final TimerEventJobHandler timer;
    private final JobObservations observations;

    ObservedTimer(TimerEventJobHandler timer, JobObservations observations) {
        this.timer = timer;
        this.observations = observations;
    }

    @Override
    public String getType() {
        return timer.getType();
    }

    @Override
    public void execute(
            TimerJobConfiguration configuration,
            @Nullable ExecutionEntity execution,
            CommandContext context,
            @Nullable String tenant) {
        observations.observe(getType(), execution, () -> timer.execute(configuration, execution, context, tenant));
    }

    @Override
    public TimerJobConfiguration newConfiguration(String written) {
        return timer.newConfiguration(written);
    }

    @Override
    public void onDelete(TimerJobConfiguration configuration, JobEntity entity) {
        timer.onDelete(configuration, entity);
    }
}
