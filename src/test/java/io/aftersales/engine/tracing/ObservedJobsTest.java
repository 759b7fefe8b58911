package io.aftersales.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aftersales.operations.tracing.Traces;
import io.aftersales.testing.Requirement;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a collector learns of jobs: which step of which process, and about which case. */
@Requirement("SEC-02")
class ObservedJobsTest {

    private static final String NUMBER = "CL-20261128-000001";

    private static Traces traces = new Traces();

    @SuppressWarnings("NullAway.Init")
    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("observed");
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setJobExecutorActivate(false);
        configuration.getProcessEnginePlugins().add(new ObservedJobs(() -> traces.registry()));
        engine = configuration.buildProcessEngine();
        // assertions of other tests look up the only registered engine
        ProcessEngines.unregister(engine);
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "observed.bpmn",
                        Bpmn.createExecutableProcess("observed-process")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("Task_TellCustomer")
                                .camundaAsyncBefore()
                                .camundaClass(Fails.class)
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void collect() {
        traces = new Traces();
        engine.getManagementService()
                .createJobQuery()
                .list()
                .forEach(job -> engine.getManagementService().deleteJob(job.getId()));
    }

    @Test
    void theStepAndTheCaseAreTold() {
        run(false);

        SpanData span = traces.received().get(0);
        assertThat(span.getName()).isEqualTo("job async-continuation");
        assertThat(attribute(span, "process")).isEqualTo("observed-process");
        assertThat(attribute(span, "activity")).isEqualTo("Task_TellCustomer");
        assertThat(attribute(span, "caseNumber")).isEqualTo(NUMBER);
    }

    @Test
    void aFailureIsToldByItsKindOnly() {
        Throwable failure = catchThrowable(() -> run(true));

        assertThat(failure).hasMessageContaining("wang.fang@example.com");
        SpanData span = traces.received().get(0);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(traces.text()).contains("IllegalStateException").doesNotContain("wang.fang", "example.com");
    }

    @Test
    void aTimerThatRepeatsIsSetAgain() {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "repeated.bpmn",
                        Bpmn.createExecutableProcess("repeated-process")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .timerWithCycle("R/PT1H")
                                .endEvent()
                                .done())
                .deploy();
        ManagementService management = engine.getManagementService();
        String first = management.createJobQuery().timers().singleResult().getId();

        management.executeJob(first);

        assertThat(traces.received().get(0).getName()).isEqualTo("job timer-start-event");
        assertThat(management.createJobQuery().timers().singleResult().getId()).isNotEqualTo(first);
    }

    private void run(boolean fails) {
        engine.getRuntimeService()
                .startProcessInstanceByKey("observed-process", NUMBER, Map.of("fails", fails, "privateName", "王芳"));
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .singleResult()
                        .getId());
        assertThat(traces.text()).doesNotContain("王芳");
    }

    private static String attribute(SpanData span, String name) {
        return String.valueOf(span.getAttributes().get(AttributeKey.stringKey(name)));
    }

    /** Fails where it is told to, with the address of a customer. */
    public static class Fails implements JavaDelegate {

        @Override
        public void execute(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
            if (Boolean.TRUE.equals(execution.getVariable("fails"))) {
                throw new IllegalStateException("No mail to wang.fang@example.com");
            }
        }
    }
}
