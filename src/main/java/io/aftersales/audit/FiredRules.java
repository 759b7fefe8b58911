package io.aftersales.audit;

import static io.aftersales.audit.InstanceHistory.first;
import static io.aftersales.audit.InstanceHistory.instant;
import static io.aftersales.audit.InstanceHistory.text;
import static java.util.Objects.requireNonNullElse;

import io.aftersales.audit.InstanceRecord.Decision;
import io.aftersales.audit.InstanceRecord.Fact;
import io.aftersales.audit.InstanceRecord.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstanceQuery;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions of an instance, each with the rules that fired and the clauses written beside them. */
@Component
class FiredRules {

    private final HistoryService history;
    private final RepositoryService repository;
    private final JdbcClient jdbc;

    FiredRules(HistoryService history, RepositoryService repository, JdbcClient jdbc) {
        this.history = history;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    List<Decision> of(String instance, List<String> capped) {
        return read(history.createHistoricDecisionInstanceQuery().processInstanceId(instance), capped);
    }

    /** The decisions of all instances of a case, in four statements however many there are. */
    List<Decision> ofCase(String caseNumber) {
        String[] ids = jdbc.sql("""
                        select d.id_ from act_hi_decinst d join act_hi_procinst p on p.id_ = d.proc_inst_id_
                        where p.business_key_ = :case order by d.eval_time_, d.id_ limit :most
                        """)
                .param("case", caseNumber)
                .param("most", InstanceHistory.MOST)
                .query(String.class)
                .list()
                .toArray(String[]::new);
        return ids.length == 0
                ? List.of()
                : read(history.createHistoricDecisionInstanceQuery().decisionInstanceIdIn(ids), new ArrayList<>());
    }

    private List<Decision> read(HistoricDecisionInstanceQuery query, List<String> capped) {
        return first(
                        query.includeInputs()
                                .includeOutputs()
                                .disableCustomObjectDeserialization()
                                .orderByEvaluationTime()
                                .asc(),
                        "decisions",
                        capped)
                .stream()
                .sorted(Comparator.comparing(HistoricDecisionInstance::getEvaluationTime)
                        .thenComparing(HistoricDecisionInstance::getId))
                .map(this::decision)
                .toList();
    }

    private Decision decision(HistoricDecisionInstance decision) {
        DmnModelInstance table = repository.getDmnModelInstance(decision.getDecisionDefinitionId());
        List<String> columns = columns(table);
        List<HistoricDecisionOutputInstance> outputs = outputs(decision, columns);
        return new Decision(
                instant(decision.getEvaluationTime()),
                decision.getDecisionDefinitionKey(),
                requireNonNullElse(decision.getDecisionDefinitionName(), decision.getDecisionDefinitionKey()),
                decision.getActivityId(),
                decision.getInputs().stream()
                        .sorted(Comparator.comparing(input -> columns.indexOf(input.getClauseId())))
                        .map(input -> new Fact(
                                requireNonNullElse(input.getClauseName(), input.getClauseId()),
                                expression(table, input.getClauseId()),
                                text(input.getTypedValue())))
                        .toList(),
                outputs.stream()
                        .map(output -> new Fact(
                                requireNonNullElse(output.getVariableName(), output.getClauseId()),
                                requireNonNullElse(output.getVariableName(), output.getClauseId()),
                                text(output.getTypedValue())))
                        .toList(),
                outputs.stream().map(output -> rule(output, table)).distinct().toList());
    }

    /** The engine keeps them in no order; here they come as the table has its rules and columns. */
    private static List<HistoricDecisionOutputInstance> outputs(
            HistoricDecisionInstance decision, List<String> columns) {
        return decision.getOutputs().stream()
                .sorted(Comparator.comparing(
                                (HistoricDecisionOutputInstance output) -> requireNonNullElse(output.getRuleOrder(), 0))
                        .thenComparing(output -> columns.indexOf(output.getClauseId())))
                .toList();
    }

    private static List<String> columns(DmnModelInstance table) {
        return Stream.concat(
                        table.getModelElementsByType(Input.class).stream(),
                        table.getModelElementsByType(Output.class).stream())
                .map(DmnElement::getId)
                .toList();
    }

    private static String expression(DmnModelInstance table, String column) {
        return table.getModelElementById(column) instanceof Input input && input.getInputExpression() != null
                ? input.getInputExpression().getText().getTextContent().strip()
                : column;
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
