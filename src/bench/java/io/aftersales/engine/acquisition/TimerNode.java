package io.aftersales.engine.acquisition;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.management.Metrics;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** An engine of the kind asked for, whose timers escalate. Its job executor rests until it is started. */
final class TimerNode implements AutoCloseable {

    /** How the engine is set up. */
    enum Kind {
        /** The engine's defaults, without indexes of ours. */
        STOCK,
        /** The settings of the application. */
        OURS
    }

    private static final Properties SETTINGS = settings();

    private final HikariDataSource dataSource = new HikariDataSource();
    private final DefaultJobExecutor executor = new DefaultJobExecutor();
    private final SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
    private final ProcessEngine engine;

    /**
     * @param pause for which each escalation waits for something outside
     * @param escalated counts escalations, those that were rolled back included
     */
    TimerNode(String name, String url, Kind kind, Duration pause, AtomicInteger escalated) {
        dataSource.setJdbcUrl(url);
        dataSource.setUsername("postgres");
        dataSource.setMaximumPoolSize(24);
        // so many are used at once; four nodes leave others a place on a server that takes a hundred
        dataSource.setMinimumIdle(12);
        configuration.setApplicationContext(new StaticApplicationContext());
        configuration.setProcessEngineName(name);
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(new DataSourceTransactionManager(dataSource));
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutor(executor);
        configuration.setJobExecutorActivate(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setBeans(Map.of("escalate", (JavaDelegate) execution -> {
            LockSupport.parkNanos(pause.toNanos());
            execution.setVariable("escalated", true);
            escalated.incrementAndGet();
        }));
        if (kind == Kind.OURS) {
            set();
        }
        Integer threads = Integer.getInteger("threads");
        if (threads != null) {
            executor.setCorePoolSize(threads);
            executor.setMaxPoolSize(threads);
        }
        engine = configuration.buildProcessEngine();
    }

    private void set() {
        executor.setCorePoolSize(number("core-pool-size"));
        executor.setMaxPoolSize(number("max-pool-size"));
        executor.setQueueSize(number("queue-capacity"));
        executor.setMaxJobsPerAcquisition(number("max-jobs-per-acquisition"));
        executor.setLockTimeInMillis(number("lock-time-in-millis"));
        executor.setWaitTimeInMillis(number("wait-time-in-millis"));
        executor.setMaxWait(number("max-wait"));
        executor.setBackoffTimeInMillis(number("backoff-time-in-millis"));
        executor.setMaxBackoff(number("max-backoff"));
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        configuration.getProcessEnginePlugins().add(new SkipLockedPlugin(Acquisition.SKIP_LOCKED));
    }

    private static Properties settings() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return Objects.requireNonNull(yaml.getObject());
    }

    private static int number(String setting) {
        return Integer.parseInt(SETTINGS.getProperty("camunda.bpm.job-execution." + setting));
    }

    ProcessEngine engine() {
        return engine;
    }

    void start() {
        executor.start();
    }

    void stop() {
        executor.shutdown();
    }

    /** How long the job executor waits between two looks when many in a row found nothing. */
    Duration longestWait() {
        return Duration.ofMillis(executor.getMaxWait());
    }

    /** How long after its start it begins to wait that long, when nothing is due. */
    Duration untilLongestWait() {
        long factor = (long) executor.getWaitIncreaseFactor();
        Duration until = Duration.ZERO;
        // as BackoffJobAcquisitionStrategy counts
        for (long wait = executor.getWaitTimeInMillis(); wait < executor.getMaxWait(); wait *= factor) {
            until = until.plusMillis(wait);
        }
        return until;
    }

    /** How many jobs this node tried to take and lost to another. */
    long lost() {
        return configuration
                .getMetricsRegistry()
                .getDbMeterByName(Metrics.JOB_ACQUIRED_FAILURE)
                .getAndClear();
    }

    @Override
    public void close() {
        stop();
        engine.close();
        dataSource.close();
    }
}
