package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.problems.ProblemWords;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** What the engine's own cleanup takes, years later: an engine of its own, whose clock moves as far as it has to. */
class HistoryKeeperTest {

    private static final String PROCESS = "short-lived";

    @SuppressWarnings("NullAway.Init")
    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("history-keeper");
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        configuration.setJobExecutorActivate(false);
        configuration
                .getProcessEnginePlugins()
                .add(new HistoryKeeper(new DefaultListableBeanFactory().getBeanProvider(ProblemWords.class)));
        engine = configuration.buildProcessEngine();
        ProcessEngines.unregister(engine);
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "short-lived.bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @AfterEach
    void presentTime() {
        ClockUtil.reset();
    }

    @Test
    @Requirement({"INF-10", "T21"})
    void theTimeToLiveOfAModelRemovesNothing() {
        String instance = ended();
        assertThat(removal(instance)).isNull();

        after(Duration.ofDays(20 * 365L));

        assertThat(there(instance)).isTrue();
    }

    @Test
    @Requirement({"INF-10", "T21"})
    void whatIsDueGoesAndNothingElse() {
        Instant day = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(731));
        String due = ended();
        String later = ended();
        String open = ended();
        set(due, day);
        set(later, day.plus(Duration.ofDays(1)));

        after(Duration.ofDays(730));
        assertThat(there(due)).as("on the last day").isTrue();

        after(Duration.ofDays(731).plusMinutes(1));
        assertThat(there(due)).isFalse();
        assertThat(there(later)).isTrue();
        assertThat(there(open)).isTrue();
    }

    private static String ended() {
        return engine.getRuntimeService().startProcessInstanceByKey(PROCESS).getId();
    }

    private static void set(String instance, Instant at) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    context.getHistoricProcessInstanceManager()
                            .addRemovalTimeToProcessInstancesByRootProcessInstanceId(instance, Date.from(at));
                    return true;
                });
    }

    /** Lets the cleanup run as long after now. */
    private static void after(Duration time) {
        ClockUtil.setCurrentTime(Date.from(Instant.now(Clock.systemUTC()).plus(time)));
        HistoryService history = engine.getHistoryService();
        history.cleanUpHistoryAsync(true);
        for (Job job : history.findHistoryCleanupJobs()) {
            engine.getManagementService().executeJob(job.getId());
        }
    }

    private static boolean there(String instance) {
        return engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                > 0;
    }

    private static Date removal(String instance) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getRemovalTime();
    }
}
