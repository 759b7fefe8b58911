package io.aftersales.models;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Processes and decision tables keep the rules of the house. */
class ModelRulesTest {

    static final List<Rule> RULES = Stream.of(ProcessRules.ALL, VariableRules.ALL, DrawingRules.ALL)
            .flatMap(List::stream)
            .toList();

    private final Surroundings repository = Repository.surroundings();

    @TestFactory
    Stream<DynamicNode> processesKeepTheRules() {
        return ModelNamesTest.each(repository, ".bpmn", RULES);
    }

    @TestFactory
    Stream<DynamicNode> decisionTablesKeepTheRules() {
        return ModelNamesTest.each(repository, ".dmn", TableRules.ALL);
    }
}
