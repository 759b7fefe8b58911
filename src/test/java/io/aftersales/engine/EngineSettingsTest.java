package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.problems.Refused;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine runs with the settings that were measured, not with its defaults. */
@IntegrationTest
class EngineSettingsTest {

    private static final int FIVE_YEARS = 1826;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JobExecutor executor;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Flyway flyway;

    @Autowired
    private DataSource pool;

    private final String key = "CL-test-" + UUID.randomUUID();

    /** Longer than that after a fault nothing may come that fell due meanwhile. */
    private static final Duration LATEST = Duration.ofSeconds(60);

    @Test
    void whatAKilledNodeHeldOrAFaultBrokeComesWithinAMinute() {
        Duration idle = Duration.ofMillis(executor.getMaxWait());
        Duration lock = Duration.ofMillis(executor.getLockTimeInMillis());
        String retries = settings().getFailedJobRetryTimeCycle();

        assertThat(lock.plus(idle)).isLessThan(LATEST);
        assertThat(retries).matches("R\\d+/PT\\d+S");
        assertThat(Duration.parse(retries.substring(retries.indexOf('/') + 1)).plus(idle))
                .isLessThan(LATEST);
    }

    @Test
    void silentDatabaseIsGivenUpButNotByMigrations() throws SQLException {
        try (Connection migrating = flyway.getConfiguration().getDataSource().getConnection()) {
            assertThat(migrating.getNetworkTimeout()).isZero();
        }
        for (int i = 0; i < 30; i++) {
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getNetworkTimeout()).isBetween(1, (int) LATEST.toMillis() - 1);
            }
        }
        assertThat(database.sql("show idle_in_transaction_session_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("40s");
    }

    @AfterEach
    void removeInstances() {
        runtime()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime().deleteProcessInstance(instance.getId(), "test"));
    }

    @Test
    void whatIsLoggedAboutACaseCarriesItsNumber() {
        assertThat(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .getLoggingContextBusinessKey())
                .isEqualTo("caseNumber");
    }

    @Test
    void aJobIsTriedForFiveMinutesBeforeItIsAnIncident() {
        Job job = failingJob();

        for (int left = 7; left >= 0; left--) {
            assertThat(incidents()).isZero();
            Instant before = clock.instant();
            assertThatThrownBy(() -> jobs().executeJob(job.getId())).isInstanceOf(Refused.class);
            Job failed = jobs().createJobQuery().jobId(job.getId()).singleResult();
            assertThat(failed.getRetries()).isEqualTo(left);
            if (left > 0) {
                assertThat(failed.getDuedate().toInstant())
                        .isBetween(
                                before.plus(Duration.ofSeconds(39)),
                                clock.instant().plus(Duration.ofSeconds(41)));
            }
        }

        assertThat(incidents()).isEqualTo(1);
    }

    @Test
    void timersComeAtMostFiveSecondsLateOnAnIdleNode() {
        assertThat(executor.getMaxWait()).isEqualTo(5000);
        assertThat(executor.getWaitTimeInMillis()).isEqualTo(1000);
        assertThat(executor.getMaxBackoff()).isEqualTo(400);
        assertThat(executor.getLockTimeInMillis()).isEqualTo(40_000);
        assertThat(executor.getMaxJobsPerAcquisition()).isEqualTo(8);
        assertThat(executor.isActive()).isTrue();
        assertThat(settings().isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(settings().isEnsureJobDueDateNotNull()).isTrue();
    }

    @Test
    void jobsAreTakenWithoutTryingForThoseOfAnotherNode() {
        assertThat(settings().getCustomPreCommandInterceptorsTxRequired())
                .extracting(interceptor -> interceptor.getClass().getPackageName())
                .contains("io.aftersales.engine.acquisition");
    }

    @Test
    void historyIsKeptInFullAndHasAnEnd() {
        assertThat(settings().getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_FULL);
        assertThat(settings().getHistoryRemovalTimeStrategy())
                .isEqualTo(ProcessEngineConfigurationImpl.HISTORY_REMOVAL_TIME_STRATEGY_START);
        assertThat(repository().createProcessDefinitionQuery().list())
                .isNotEmpty()
                .extracting(ProcessDefinition::getHistoryTimeToLive)
                .containsOnly(FIVE_YEARS);
        assertThat(repository().createDecisionDefinitionQuery().list())
                .isNotEmpty()
                .extracting(DecisionDefinition::getHistoryTimeToLive)
                .containsOnly(FIVE_YEARS);
    }

    @Test
    @Requirement("INF-10")
    void historyOfAnInstanceDoesNotGoBeforeTheRetentionRuleSaysWhen() {
        String instance = review();

        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getRemovalTime())
                .isNull();
    }

    @Test
    @Requirement("INF-10")
    void theCleanupOfHistoryRunsAtNight() {
        assertThat(settings().isHistoryCleanupEnabled()).isTrue();
        assertThat(settings().getHistoryCleanupStrategy())
                .isEqualTo(ProcessEngineConfigurationImpl.HISTORY_CLEANUP_STRATEGY_REMOVAL_TIME_BASED);
        assertThat(settings().getHistoryCleanupBatchWindowStartTime()).isEqualTo("18:00");
        assertThat(settings().getHistoryCleanupBatchWindowEndTime()).isEqualTo("22:00");
        assertThat(settings().getHistoryCleanupBatchSize()).isEqualTo(500);
        assertThat(engine.getHistoryService().findHistoryCleanupJobs())
                .hasSize(1)
                .allSatisfy(job -> assertThat(job.getDuedate()).isNotNull());
    }

    @Test
    @Requirement("SEC-02")
    void whoTookATaskIsCountedNowhereAndNothingThatNobodyReads() {
        String instance = review();
        String task = tasks().createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();

        tasks().claim(task, "desk");

        assertThat(settings().isDbMetricsReporterActivate()).isFalse();
        assertThat(settings().isTaskMetricsEnabled()).isFalse();
        assertThat(database.sql("""
                        select (select count(*) from act_ru_meter_log)
                            + (select count(*) from act_ru_task_meter_log)
                        """).query(Long.class).single()).isZero();
    }

    @Test
    void theIndexesThatTheEngineLacksAreThere() {
        assertThat(database.sql("select indexname from pg_indexes where tablename like 'act_%'")
                        .query(String.class)
                        .list())
                .contains("ix_job_due", "ix_job_locked", "ix_task_due", "ix_variable_value", "ix_hi_variable_value");
    }

    @Test
    void tasksWriteNoRightsOfTheirOwn() {
        String instance = review();
        String task = tasks().createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();

        tasks().claim(task, "desk");
        tasks().addCandidateUser(task, "supervisor");
        tasks().addCandidateGroup(task, "service-managers");
        tasks().setOwner(task, "supervisor");
        tasks().deleteCandidateGroup(task, "service-managers");

        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(task)
                        .count())
                .isZero();
        // administrators alone have a right to all tasks
        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void instantsAreStoredInOneZone() {
        assertThat(TimeZone.getDefault().getID()).isIn("UTC", "Z", "GMT");
    }

    /** Returns the warning of a promise that does not exist: its job is due in a month and always fails. */
    private Job failingJob() {
        Instant due = clock.instant().plus(Duration.ofDays(30));
        String instance = runtime()
                .startProcessInstanceByKey(
                        "response-escalation",
                        key,
                        Map.of(
                                "claimNumber", key,
                                "urgent", false,
                                "responseCommitmentId", UUID.randomUUID().toString(),
                                "responseWarnAt", due.toString(),
                                "responseDueAt", due.plusSeconds(60).toString()))
                .getId();
        return jobs().createJobQuery()
                .processInstanceId(instance)
                .activityId("BoundaryEvent_ResponseAlmostDue")
                .singleResult();
    }

    private String review() {
        return runtime()
                .startProcessInstanceByKey(
                        "duplicate-review", key, Map.of("claimNumber", key, "duplicateCandidates", "none"))
                .getId();
    }

    private long incidents() {
        return runtime()
                .createIncidentQuery()
                .processInstanceId(runtime()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .singleResult()
                        .getId())
                .count();
    }

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private RuntimeService runtime() {
        return engine.getRuntimeService();
    }

    private TaskService tasks() {
        return engine.getTaskService();
    }

    private ManagementService jobs() {
        return engine.getManagementService();
    }

    private RepositoryService repository() {
        return engine.getRepositoryService();
    }
}
