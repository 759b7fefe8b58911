package io.aftersales.engine.acquisition;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.management.Metrics;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An engine with a job executor of its own, as one of several on a database. Its jobs do nothing but tell of it. */
final class JobNode implements AutoCloseable {

    private final HikariDataSource dataSource = new HikariDataSource();
    private final DefaultJobExecutor executor = new DefaultJobExecutor();
    private final SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
    private final ProcessEngine engine;
    private final TransactionTemplate transactions;

    JobNode(String name, String url, Acquisition acquisition, RunJobs runs) {
        dataSource.setJdbcUrl(url);
        dataSource.setUsername("postgres");
        dataSource.setMaximumPoolSize(12);
        DataSourceTransactionManager manager = new DataSourceTransactionManager(dataSource);
        transactions = new TransactionTemplate(manager);
        executor.setCorePoolSize(4);
        executor.setMaxPoolSize(4);
        executor.setQueueSize(32);
        executor.setMaxJobsPerAcquisition(8);
        executor.setWaitTimeInMillis(20);
        executor.setMaxWait(40);
        configuration.setApplicationContext(new StaticApplicationContext());
        configuration.setProcessEngineName(name);
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(manager);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        configuration.setJobExecutor(executor);
        configuration.setJobExecutorActivate(false);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setCustomJobHandlers(List.of(runs.handler(name)));
        configuration.getProcessEnginePlugins().add(new SkipLockedPlugin(acquisition));
        engine = configuration.buildProcessEngine();
        // assertions of tests with a Spring context look up the only registered engine, and must find theirs
        ProcessEngines.unregister(engine);
    }

    DefaultJobExecutor executor() {
        return executor;
    }

    SpringProcessEngineConfiguration configuration() {
        return configuration;
    }

    TransactionTemplate transactions() {
        return transactions;
    }

    void start() {
        executor.start();
    }

    void stop() {
        executor.shutdown();
    }

    /** Takes jobs as the executor would, under these settings, and executes none. */
    AcquiredJobs acquire(int wanted) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute(new AcquireDueJobs(executor, AcquisitionSql.of(configuration), wanted));
    }

    /** Takes jobs by the command that the executor gives. */
    AcquiredJobs acquireAsExecutor(int wanted) {
        return configuration.getCommandExecutorTxRequired().execute(new AcquireJobsCmd(executor, wanted));
    }

    /** How many jobs this node took since it was asked the last time. */
    long taken() {
        return meter(Metrics.JOB_ACQUIRED_SUCCESS);
    }

    /** How many jobs this node tried to take and lost to another since it was asked the last time. */
    long lost() {
        return meter(Metrics.JOB_ACQUIRED_FAILURE);
    }

    private long meter(String name) {
        return configuration.getMetricsRegistry().getDbMeterByName(name).getAndClear();
    }

    @Override
    public void close() {
        stop();
        engine.close();
        dataSource.close();
    }
}
