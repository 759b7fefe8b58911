package io.aftersales.engine.acquisition;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** The jobs that nodes of one JVM executed, in the order in which they did. */
final class RunJobs {

    static final String TYPE = "told-of";

    private final Duration pause;
    private final ConcurrentLinkedQueue<String> ran = new ConcurrentLinkedQueue<>();
    private final Set<String> nodes = ConcurrentHashMap.newKeySet();
    private final Map<String, String> running = new ConcurrentHashMap<>();
    private final Set<String> parallel = ConcurrentHashMap.newKeySet();

    RunJobs() {
        this(Duration.ZERO);
    }

    /** @param pause for which each job waits for something outside */
    RunJobs(Duration pause) {
        this.pause = pause;
    }

    /** Ids of the executed jobs, each as often as it was executed. */
    List<String> ran() {
        return List.copyOf(ran);
    }

    /** The nodes that executed at least one. */
    Set<String> nodes() {
        return Set.copyOf(nodes);
    }

    /** The instances of which two exclusive jobs were executed at the same time. */
    Set<String> parallel() {
        return Set.copyOf(parallel);
    }

    void clear() {
        ran.clear();
        nodes.clear();
        parallel.clear();
    }

    JobHandler<JobHandlerConfiguration> handler(String node) {
        return new Handler(node);
    }

    private final class Handler implements JobHandler<JobHandlerConfiguration> {

        private final String node;

        Handler(String node) {
            this.node = node;
        }

        @Override
        public String getType() {
            return TYPE;
        }

        @Override
        public void execute(
                JobHandlerConfiguration configuration,
                @Nullable ExecutionEntity execution,
                CommandContext context,
                @Nullable String tenantId) {
            JobEntity job = context.getCurrentJob();
            String instance = job.isExclusive() ? job.getProcessInstanceId() : null;
            if (instance != null && running.putIfAbsent(instance, job.getId()) != null) {
                parallel.add(instance);
            }
            ran.add(job.getId());
            nodes.add(node);
            LockSupport.parkNanos(pause.toNanos());
            if (instance != null) {
                running.remove(instance, job.getId());
            }
        }

        @Override
        public JobHandlerConfiguration newConfiguration(String canonicalString) {
            return () -> canonicalString;
        }

        @Override
        public void onDelete(JobHandlerConfiguration configuration, JobEntity job) {}
    }
}
