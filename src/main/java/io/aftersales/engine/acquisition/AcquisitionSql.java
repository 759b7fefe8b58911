package io.aftersales.engine.acquisition;

import java.util.StringJoiner;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * The two statements of an acquisition, with the same conditions as the engine's own {@code selectNextJobsToExecute}.
 * They are two because only the second one sees what others committed before this node held its locks.
 *
 * @param choose locks due jobs that nobody else holds, and for an exclusive one its instance too. Parameters {@code
 *     now}, {@code wanted}, and {@code deployments} where the executor minds them. Answers rows of {@code chosen},
 *     which are locked, and {@code free}, whether the instance could be locked
 * @param take writes the lock. Parameters {@code ids}, {@code now}, {@code owner}, {@code until}
 */
record AcquisitionSql(String choose, String take) {

    /** Sets this use of advisory locks apart from others in the same database. */
    private static final int LOCK_SPACE = 0xAC9;

    static AcquisitionSql of(ProcessEngineConfigurationImpl engine) {
        String jobs = engine.getDatabaseTablePrefix() + "act_ru_job";
        boolean wholeHierarchy = engine.isJobExecutorAcquireExclusiveOverProcessHierarchies();
        // a scalar query, which the planner never turns into a scan over all jobs, as it does with "not exists"
        String alone = """
                (not job.exclusive_ or (
                    select other.id_ from %s other
                    where %s and other.exclusive_
                        and other.lock_owner_ is not null and other.lock_exp_time_ >= :now
                    limit 1) is null)""".formatted(jobs, sibling(wholeHierarchy));
        String choose = """
                with due as materialized (
                    select job.id_, job.exclusive_, %s as instance
                    from %s job
                    where job.retries_ > 0 and job.suspension_state_ = 1
                        and %s
                        and (job.lock_owner_ is null or job.lock_exp_time_ < :now)%s
                        and %s
                    %s
                    limit :wanted
                    for update of job skip locked)
                select id_ as chosen,
                    not exclusive_ or instance is null or pg_try_advisory_xact_lock(%d, hashtext(instance)) as free
                from due
                """.formatted(
                        instance(wholeHierarchy),
                        jobs,
                        engine.isEnsureJobDueDateNotNull()
                                ? "job.duedate_ <= :now"
                                : "(job.duedate_ is null or job.duedate_ <= :now)",
                        conditions(engine),
                        alone,
                        order(engine),
                        LOCK_SPACE);
        String take = """
                update %s job set lock_owner_ = :owner, lock_exp_time_ = :until, rev_ = rev_ + 1
                where id_ = any (:ids) and %s
                returning id_, case when exclusive_ then %s end as instance
                """.formatted(jobs, alone, instance(wholeHierarchy));
        return new AcquisitionSql(choose, take);
    }

    private static String instance(boolean wholeHierarchy) {
        return wholeHierarchy
                ? "coalesce(job.root_proc_inst_id_, job.process_instance_id_)"
                : "job.process_instance_id_";
    }

    private static String sibling(boolean wholeHierarchy) {
        String instance = "other.process_instance_id_ = job.process_instance_id_";
        return wholeHierarchy
                ? "(other.root_proc_inst_id_ = job.root_proc_inst_id_ or (job.root_proc_inst_id_ is null and %s))"
                        .formatted(instance)
                : instance;
    }

    private static String conditions(ProcessEngineConfigurationImpl engine) {
        StringBuilder conditions = new StringBuilder();
        if (engine.isJobExecutorDeploymentAware()) {
            conditions.append(" and (job.deployment_id_ is null or job.deployment_id_ = any (:deployments))");
        }
        if (engine.isJobExecutorAcquireByPriority()) {
            conditions
                    .append(" and job.priority_ between ")
                    .append(engine.getJobExecutorPriorityRangeMin())
                    .append(" and ")
                    .append(engine.getJobExecutorPriorityRangeMax());
        }
        if (!engine.isHistoryCleanupEnabled()) {
            conditions.append(" and job.handler_type_ <> 'history-cleanup'");
        }
        return conditions.toString();
    }

    private static String order(ProcessEngineConfigurationImpl engine) {
        StringJoiner order = new StringJoiner(", ", "order by ", "").setEmptyValue("");
        if (engine.isJobExecutorAcquireByPriority()) {
            order.add("job.priority_ desc");
        }
        if (engine.isJobExecutorPreferTimerJobs()) {
            order.add("job.type_ desc");
        }
        if (engine.isJobExecutorAcquireByDueDate()) {
            order.add("job.duedate_");
        }
        return order.toString();
    }
}
