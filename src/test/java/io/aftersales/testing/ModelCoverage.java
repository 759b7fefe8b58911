package io.aftersales.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class that leaves a node or a sequence flow of its model untaken.
 *
 * <p>Register it after the engine ({@code @Order(1)} there, {@code @Order(2)} here), so that it reads the history before
 * the engine removes the deployment. Running a single method of the class fails it too, unless
 * {@code -Daftersales.coverage=off}.
 */
public final class ModelCoverage implements BeforeTestExecutionCallback, AfterTestExecutionCallback, AfterAllCallback {

    private final ProcessEngineExtension engine;
    private final String resource;
    private final BpmnModelInstance model;
    private final String process;
    private final Set<String> walked = new TreeSet<>();

    /**
     * Watches one model.
     *
     * @param resource path below the resources, such as {@code processes/claims/claim-intake.bpmn}
     */
    public ModelCoverage(ProcessEngineExtension engine, String resource) {
        this.engine = engine;
        this.resource = resource;
        InputStream file = Objects.requireNonNull(
                ModelCoverage.class.getClassLoader().getResourceAsStream(resource), "no resource " + resource);
        this.model = Bpmn.readModelFromStream(file);
        this.process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        forget();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        remember();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (!"off".equals(System.getProperty("aftersales.coverage"))) {
            assertThat(missing())
                    .as(
                            "nodes and flows of %s that no test of %s takes",
                            resource, context.getRequiredTestClass().getSimpleName())
                    .isEmpty();
        }
    }

    /** Leaves aside what tests of other classes have walked; one engine serves them all. */
    void forget() {
        takenFlows().forget();
    }

    /** Adds what the current deployment has walked so far. */
    void remember() {
        engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .filter(visit -> process.equals(visit.getProcessDefinitionKey()))
                .map(HistoricActivityInstance::getActivityId)
                .forEach(walked::add);
        takenFlows().taken().stream()
                .filter(flow -> process.equals(flow.process()))
                .map(TakenFlows.Flow::id)
                .forEach(walked::add);
        // the engine waits in an event-based gateway and goes on from the event that came, without a step along the
        // flow between them; an event has only that one way in
        model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource() instanceof EventBasedGateway)
                .filter(flow -> walked.contains(flow.getTarget().getId()))
                .map(SequenceFlow::getId)
                .forEach(walked::add);
    }

    /** Returns the ids of nodes and flows that no test has taken, in alphabetical order. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> missing.add(node.getId()));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> missing.add(flow.getId()));
        missing.removeAll(walked);
        return missing;
    }

    private TakenFlows takenFlows() {
        return engine.getProcessEngineConfiguration().getCustomPostBPMNParseListeners().stream()
                .filter(TakenFlows.class::isInstance)
                .map(TakenFlows.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The engine is not one of TestEngine.extension()"));
    }
}
