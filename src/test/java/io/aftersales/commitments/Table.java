package io.aftersales.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** One decision table of this module, asked without an application. */
final class Table {

    private final DmnEngine engine;
    private final DmnDecision decision;

    Table(String id) {
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        InputStream table =
                Objects.requireNonNull(Table.class.getResourceAsStream("/processes/commitments/" + id + ".dmn"), id);
        decision = engine.parseDecision(id, table);
    }

    /** Returns the outputs of the one row that fits; fails when there is none. */
    Map<String, Object> only(Map<String, Object> inputs) {
        List<DmnDecisionRuleResult> rows = rows(inputs);
        assertThat(rows).as("rows of %s for %s", decision.getKey(), inputs).hasSize(1);
        return rows.get(0).getEntryMap();
    }

    List<DmnDecisionRuleResult> rows(Map<String, Object> inputs) {
        return List.copyOf(engine.evaluateDecisionTable(decision, inputs));
    }
}
