package io.aftersales.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An engine in memory, without Spring, for testing one model in milliseconds.
 *
 * <p>One engine serves all test classes of a run; each test deploys its own models (with {@code @Deployment}) and they
 * are removed, with everything that ran in them, when it ends. Delegates are registered by bean name with {@link Mocks}
 * before each test; mocks and the engine's clock are reset after it. Nothing runs by itself: {@link Walk#execute} runs a
 * job. As in production a model without a time to live is refused.
 */
public final class TestEngine {

    private TestEngine() {}

    /** Returns the extension to register, in {@code static} field order 1 where {@link ModelCoverage} follows. */
    public static ProcessEngineExtension extension() {
        InMemory extension = new InMemory();
        extension.useProcessEngine(Started.ENGINE);
        return extension.build();
    }

    private static ProcessEngine start() {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("model-tests");
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setJobExecutorActivate(false);
        configuration.setDefaultSerializationFormat("application/json");
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new TakenFlows())));
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        ProcessEngine engine = configuration.buildProcessEngine();
        // assertions of tests with a Spring context look up the only registered engine, and must find theirs
        ProcessEngines.unregister(engine);
        return engine;
    }

    private static final class Started {
        static final ProcessEngine ENGINE = start();
    }

    private static final class InMemory extends ProcessEngineExtension {

        @Override
        public void beforeTestExecution(ExtensionContext context) {
            super.beforeTestExecution(context);
            AbstractAssertions.init(getProcessEngine());
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            super.afterTestExecution(context);
            AbstractAssertions.reset();
            Mocks.reset();
            ClockUtil.reset();
        }
    }
}
