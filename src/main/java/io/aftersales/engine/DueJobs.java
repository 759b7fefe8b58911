package io.aftersales.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.stereotype.Component;

/** The jobs of the engine whose time has come. */
@Component
public class DueJobs {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final ManagementService jobs;
    private final JobExecutor executor;

    DueJobs(ManagementService jobs, JobExecutor executor) {
        this.jobs = jobs;
        this.executor = executor;
    }

    /**
     * Wakes the job executor and waits until no job is due that may still run.
     *
     * @return whether that came about within {@code patience}
     */
    public boolean awaitNone(Duration patience) {
        InstantSource system = InstantSource.system();
        Instant end = system.instant().plus(patience);
        while (jobs.createJobQuery().executable().active().count() > 0) {
            if (system.instant().isAfter(end)) {
                return false;
            }
            executor.getAcquireJobsRunnable().jobWasAdded();
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }
}
