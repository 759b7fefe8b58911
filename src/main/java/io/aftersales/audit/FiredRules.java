package io.aftersales.audit;

import static io.aftersales.audit.InstanceHistory.first;
import static io.aftersales.audit.InstanceHistory.instant;
import static io.aftersales.audit.InstanceHistory.text;
import static java.util.Objects.requireNonNullElse;

import io.aftersales.audit.InstanceRecord.Decision;
import io.aftersales.audit.InstanceRecord.Fact;
import io.aftersales.audit.InstanceRecord.Rule;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.springframework.stereotype.Component;

/** The decisions of an instance, each with the rules that fired and the clauses written beside them. */
@Component
class FiredRules {

    private final HistoryService history;
    private final RepositoryService repository;

    FiredRules(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    List<Decision> of(String instance, List<String> capped) {
        return first(
                        history.createHistoricDecisionInstanceQuery()
                                .processInstanceId(instance)
                                .includeInputs()
                                .includeOutputs()
                                .disableCustomObjectDeserialization()
                                .orderByEvaluationTime()
                                .asc(),
                        "decisions",
                        capped)
                .stream()
                .map(this::decision)
                .toList();
    }

    private Decision decision(HistoricDecisionInstance decision) {
        DmnModelInstance table = repository.getDmnModelInstance(decision.getDecisionDefinitionId());
        return new Decision(
                instant(decision.getEvaluationTime()),
                decision.getDecisionDefinitionKey(),
                requireNonNullElse(decision.getDecisionDefinitionName(), decision.getDecisionDefinitionKey()),
                decision.getActivityId(),
                decision.getInputs().stream()
                        .map(input -> new Fact(
                                requireNonNullElse(input.getClauseName(), input.getClauseId()),
                                text(input.getTypedValue())))
                        .toList(),
                decision.getOutputs().stream()
                        .map(output -> new Fact(
                                requireNonNullElse(output.getVariableName(), output.getClauseId()),
                                text(output.getTypedValue())))
                        .toList(),
                decision.getOutputs().stream()
                        .map(output -> rule(output, table))
                        .distinct()
                        .toList());
    }

    private static Rule rule(HistoricDecisionOutputInstance output, DmnModelInstance table) {
        return new Rule(
                requireNonNullElse(output.getRuleOrder(), 0),
                requireNonNullElse(output.getRuleId(), ""),
                Optional.ofNullable(output.getRuleId())
                        .map(id -> table.getDocument().getElementById(id))
                        .flatMap(FiredRules::description)
                        .orElse(null));
    }

    private static Optional<String> description(DomElement rule) {
        return rule.getChildElements().stream()
                .filter(child -> child.getLocalName().equals("description"))
                .map(child -> child.getTextContent().strip())
                .findFirst();
    }
}
