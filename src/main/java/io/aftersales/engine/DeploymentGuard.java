package io.aftersales.engine;

import io.aftersales.problems.ProblemWords;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmmn.deployer.CmmnDeployer;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.deployer.DecisionDefinitionDeployer;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Refuses a deployment that would drop a promise or lose a step: a model without its promised timers, its form or its
 * Java step, or with scripts and calls in expressions; a table that the program would not understand. Says everything
 * that is wrong, in words. Definitions that are deployed already are not judged again.
 */
class DeploymentGuard extends AbstractProcessEnginePlugin {

    /**
     * What else the engine keeps for itself, and hands out as a page whatever it is called: that would run in the browser
     * of everybody who opens the task.
     */
    private static final String[] FOR_PEOPLE = {".bpmn", ".dmn", ".form"};

    private final ModelRules rules;
    private final TableRules tables;
    private final ObjectProvider<ProblemWords> words;

    DeploymentGuard(ModelRules rules, TableRules tables, ObjectProvider<ProblemWords> words) {
        this.rules = rules;
        this.tables = tables;
        this.words = words;
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
        if (byPerson() && EditedModels.RELEASED.equals(deployment.getName())) {
            violations.add("the name '%s' is that of the release; choose another one".formatted(EditedModels.RELEASED));
        }
        if (deployment.getTenantId() != null) {
            violations.add("there are no tenants here; leave the tenant empty");
        }
        for (ResourceEntity resource : deployment.getResources().values()) {
            violations(resource, deployment.getResources().keySet()).stream()
                    .map(violation -> resource.getName() + ": " + violation)
                    .forEach(violations::add);
        }
        if (!violations.isEmpty()) {
            throw new NotValidException("The deployment is refused.\n" + String.join("\n", violations));
        }
    }

    private List<String> violations(ResourceEntity resource, Set<String> resources) {
        if (byPerson() && !endsWithOneOf(resource.getName(), FOR_PEOPLE)) {
            return List.of("people deploy models, tables and forms: .bpmn, .dmn, .form");
        }
        boolean model = endsWithOneOf(resource.getName(), BpmnDeployer.BPMN_RESOURCE_SUFFIXES);
        boolean table = endsWithOneOf(resource.getName(), DecisionDefinitionDeployer.DMN_RESOURCE_SUFFIXES);
        if (endsWithOneOf(resource.getName(), CmmnDeployer.CMMN_RESOURCE_SUFFIXES)) {
            return List.of("case models are not used here");
        }
        if (!model && !table) {
            return List.of();
        }
        List<String> found = new ArrayList<>(CodeRules.violations(resource.getBytes()));
        if (found.isEmpty() && model) {
            found.addAll(rules.violations(read(resource), resources));
        } else if (found.isEmpty()) {
            found.addAll(unlikeOurs(resource));
        }
        return found;
    }

    private List<String> unlikeOurs(ResourceEntity table) {
        try {
            return tables.violations(table.getBytes()).stream()
                    .map(refused -> words.getObject().of(refused, LocaleContextHolder.getLocale()))
                    .toList();
        } catch (ModelException e) {
            throw new NotValidException(table.getName() + " is no DMN that can be read: " + e.getMessage(), e);
        }
    }

    private static boolean byPerson() {
        return Context.getCommandContext().getAuthenticatedUserId() != null;
    }

    /** As the engine itself tells what a resource is. */
    private static boolean endsWithOneOf(String name, String[] suffixes) {
        return Arrays.stream(suffixes).anyMatch(name::endsWith);
    }

    private static BpmnModelInstance read(ResourceEntity resource) {
        try {
            return Bpmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes()));
        } catch (ModelException e) {
            throw new NotValidException(resource.getName() + " is no BPMN that can be read: " + e.getMessage(), e);
        }
    }
}
