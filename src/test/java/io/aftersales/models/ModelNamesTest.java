package io.aftersales.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The name of a step finds its code, in both directions. */
class ModelNamesTest {

    static final List<Rule> RULES = Stream.of(
                    NamingRules.ALL, GatewayRules.ALL, StepRules.ALL, FormRules.ALL, RoundRules.ALL)
            .flatMap(List::stream)
            .toList();

    private final Surroundings repository = Repository.surroundings();

    @TestFactory
    Stream<DynamicNode> processesFollowTheNamingRules() {
        return each(repository, ".bpmn", RULES);
    }

    @Test
    void everyDelegateIsUsedByAModel() {
        assertThat(StepRules.unused(repository)).isEmpty();
    }

    @Test
    void everyFormIsUsedByAModel() {
        assertThat(FormRules.unused(repository)).isEmpty();
    }

    /** Returns one container for each file with that ending, with one test for each rule. */
    static Stream<DynamicNode> each(Surroundings repository, String ending, List<Rule> rules) {
        return repository.models().stream()
                .filter(model -> model.file().endsWith(ending))
                .map(model -> dynamicContainer(
                        model.module() + "/" + model.file(),
                        rules.stream()
                                .map(rule -> dynamicTest(
                                        rule.name(),
                                        () -> assertThat(rule.broken(model, repository))
                                                .as(rule.name())
                                                .isEmpty()))));
    }
}
