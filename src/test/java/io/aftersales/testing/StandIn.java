package io.aftersales.testing;

import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;

/** Processes of one task in the place of larger ones that a model calls and that have tests of their own. */
public final class StandIn {

    /** The only task of a stand-in; completing it ends the process, with the variables it is completed with. */
    public static final String TASK = "Task_StandIn";

    private StandIn() {}

    /**
     * Deploys stand-ins.
     *
     * @return id of the deployment, to be removed after the test
     */
    public static String deploy(ProcessEngineServices engine, String... processes) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (String process : processes) {
            deployment.addModelInstance(
                    process + ".bpmn",
                    Bpmn.createExecutableProcess(process)
                            .camundaHistoryTimeToLive(1)
                            .startEvent()
                            .userTask(TASK)
                            .endEvent()
                            .done());
        }
        return deployment.deploy().getId();
    }
}
