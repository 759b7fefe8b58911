package io.aftersales.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;

/**
 * Refuses a deployment that would drop a promise or lose a step: a model without its promised timers, its form or its
 * Java step, or with scripts and calls in expressions. Says everything that is wrong, in words. Definitions that are
 * deployed already are not judged again.
 */
class DeploymentGuard extends AbstractProcessEnginePlugin {

    private final ModelRules rules;

    DeploymentGuard(ModelRules rules) {
        this.rules = rules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = configuration.getCustomPreDeployers() == null
                ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomPreDeployers());
        deployers.add(this::check);
        configuration.setCustomPreDeployers(deployers);
    }

    private void check(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<String> violations = new ArrayList<>();
        for (ResourceEntity resource : deployment.getResources().values()) {
            if (resource.getName().endsWith(".bpmn") || resource.getName().endsWith(".bpmn20.xml")) {
                rules.violations(read(resource), deployment.getResources().keySet()).stream()
                        .map(violation -> resource.getName() + ": " + violation)
                        .forEach(violations::add);
            }
        }
        if (!violations.isEmpty()) {
            throw new NotValidException("The deployment is refused.\n" + String.join("\n", violations));
        }
    }

    private static BpmnModelInstance read(ResourceEntity resource) {
        try {
            return Bpmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes()));
        } catch (ModelException e) {
            throw new NotValidException(resource.getName() + " is no BPMN that can be read: " + e.getMessage(), e);
        }
    }
}
