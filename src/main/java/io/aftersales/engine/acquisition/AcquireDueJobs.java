package io.aftersales.engine.acquisition;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Takes due jobs that no other node takes at the same time; nothing is tried and lost.
 *
 * <p>Exclusive jobs of one instance come in one batch, which one thread works off. That two nodes do not take
 * different ones of them at the same time is kept by a lock on the instance that ends with the transaction: whoever
 * does not get it leaves the job for later. A job that waits for a lock, because a person completes its task right
 * now, is left too.
 */
class AcquireDueJobs implements Command<AcquiredJobs> {

    private final JobExecutor executor;
    private final AcquisitionSql sql;
    private final int wanted;

    AcquireDueJobs(JobExecutor executor, AcquisitionSql sql, int wanted) {
        this.executor = executor;
        this.sql = sql;
        this.wanted = wanted;
    }

    @Override
    public AcquiredJobs execute(CommandContext context) {
        JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(
                context.getDbSqlSession().getSqlSession().getConnection(), true));
        ProcessEngineConfigurationImpl engine = context.getProcessEngineConfiguration();
        Instant now = ClockUtil.getCurrentTime().toInstant();
        List<Chosen> chosen = choose(database, engine, now);
        List<String> free = chosen.stream().filter(Chosen::free).map(Chosen::id).toList();
        List<Taken> taken = free.isEmpty() ? List.of() : take(database, free, now);

        // the executor looks again at once when as many came as were asked for; there may be more
        AcquiredJobs acquired = new AcquiredJobs(chosen.size() < wanted ? wanted : 0);
        batches(taken).forEach(acquired::addJobIdBatch);
        return acquired;
    }

    private List<Chosen> choose(JdbcClient database, ProcessEngineConfigurationImpl engine, Instant now) {
        JdbcClient.StatementSpec statement =
                database.sql(sql.choose()).param("now", Timestamp.from(now)).param("wanted", wanted);
        if (engine.isJobExecutorDeploymentAware()) {
            statement.param("deployments", engine.getRegisteredDeployments().toArray(new String[0]));
        }
        return statement
                .query((row, index) -> new Chosen(row.getString("chosen"), row.getBoolean("free")))
                .list();
    }

    private List<Taken> take(JdbcClient database, List<String> ids, Instant now) {
        Map<String, Taken> taken = database
                .sql(sql.take())
                .param("ids", ids.toArray(new String[0]))
                .param("now", Timestamp.from(now))
                .param("owner", executor.getLockOwner())
                .param("until", Timestamp.from(now.plusMillis(executor.getLockTimeInMillis())))
                .query((row, index) -> new Taken(row.getString("id_"), row.getString("instance")))
                .list()
                .stream()
                .collect(Collectors.toMap(Taken::id, job -> job));
        // in the order in which they were chosen
        return ids.stream().filter(taken::containsKey).map(taken::get).toList();
    }

    private static List<List<String>> batches(List<Taken> jobs) {
        Map<String, List<String>> batches = new LinkedHashMap<>();
        for (Taken job : jobs) {
            batches.computeIfAbsent(job.batch(), key -> new ArrayList<>()).add(job.id());
        }
        return List.copyOf(batches.values());
    }

    private record Chosen(String id, boolean free) {}

    /** @param instance of an exclusive job, null of one that may run beside others */
    private record Taken(String id, @Nullable String instance) {

        String batch() {
            return instance == null ? id : instance;
        }
    }
}
