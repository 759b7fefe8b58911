package io.aftersales.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedCellsTest {

    /** What comes as an input: codes of tables are added. */
    private static final List<Object> VALUES = List.of(
            "", "PHONE", "phone", "true", true, false, 0, 1, 5, 5L, 6, -3L, 1_000_000_007L, "x".repeat(100), 5.0, 5.5);

    private static final FeelEngine FEEL = new ScalaFeelEngineFactory(List.of()).createInstance();

    private final Counting counting = new Counting();
    private final RememberedCells cells = new RememberedCells(counting);

    /** The engine's own, and how often it was asked. */
    private static final class Counting implements FeelEngine {
        private int asked;

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the engine's
        public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
            asked++;
            return FEEL.evaluateSimpleExpression(expression, context);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext context) {
            asked++;
            return FEEL.evaluateSimpleUnaryTests(tests, input, context);
        }
    }

    @TestFactory
    Stream<DynamicTest> answersLikeFeelInEachTableOfOurs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
        }
    }

    private void compare(Path file) {
        DmnModelInstance model = read(file);
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            for (Rule rule : table.getRules()) {
                rule.getInputEntries().forEach(entry -> tests(entry.getText().getTextContent()));
                rule.getOutputEntries().forEach(entry -> value(entry.getText().getTextContent()));
            }
            table.getInputs().forEach(input -> {
                String variable = input.getInputExpression().getText().getTextContent();
                for (Object value : VALUES) {
                    expression(variable, Map.of(variable.strip(), value));
                }
            });
        }
    }

    private static DmnModelInstance read(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return Dmn.readModelFromStream(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"PHONE\"",
                "\"phone\", \"PHONE\"",
                "not(\"PHONE\")",
                "not(\"PHONE\", \"MAIL\")",
                "true",
                "not(true)",
                "5",
                "-3",
                "5.0",
                "< 5",
                ">=5",
                "[1..5]",
                "]1..5[",
                "(1..5]",
                "<1, >5",
                "\"\"",
                "\"a\\\"b\"",
                "limit",
                "cellInput > 3",
                "contains(cellInput, \"ON\")",
                "not(limit)",
                "\"PHONE\",limit",
                "null",
                "date(\"2026-01-01\")"
            })
    void answersLikeFeelWhateverACellSays(String tests) {
        tests(tests);
    }

    @Test
    void asksOnceForLiterals() {
        for (int i = 0; i < 3; i++) {
            assertThat(cells.evaluateSimpleUnaryTests("\"PHONE\", \"MAIL\"", "cellInput", input("MAIL")))
                    .isTrue();
            assertThat(cells.<String>evaluateSimpleExpression("\"PT24H\"", input("MAIL")))
                    .isEqualTo("PT24H");
            assertThat(cells.<String>evaluateSimpleExpression("cellInput", input("MAIL")))
                    .isEqualTo("MAIL");
        }

        assertThat(counting.asked).isEqualTo(2);
    }

    @Test
    void asksAgainForWhatMayChange() {
        assertThat(cells.evaluateSimpleUnaryTests("> limit", "cellInput", input(7)))
                .isTrue();
        VariableContext other = Variables.createVariables()
                .putValue("cellInput", 7)
                .putValue("limit", 8)
                .asVariableContext();

        assertThat(cells.evaluateSimpleUnaryTests("> limit", "cellInput", other))
                .isFalse();
    }

    private void tests(String tests) {
        if (tests.isBlank() || tests.strip().equals("-")) {
            return;
        }
        Collection<Object> values = new ArrayList<>(VALUES);
        Stream.of(tests.split("\"", -1)).forEach(values::add);
        for (Object value : values) {
            Object expected = outcome(() -> FEEL.evaluateSimpleUnaryTests(tests, "cellInput", input(value)));
            for (int i = 0; i < 2; i++) {
                assertThat(outcome(() -> cells.evaluateSimpleUnaryTests(tests, "cellInput", input(value))))
                        .as("%s of %s", tests, value)
                        .isEqualTo(expected);
            }
        }
    }

    private void value(String cell) {
        if (!cell.isBlank()) {
            expression(cell, Map.of());
        }
    }

    private void expression(String expression, Map<String, Object> variables) {
        VariableContext context = Variables.fromMap(variables).asVariableContext();
        Object expected = outcome(() -> FEEL.<Object>evaluateSimpleExpression(expression, context));
        for (int i = 0; i < 2; i++) {
            assertThat(outcome(() -> cells.<Object>evaluateSimpleExpression(expression, context)))
                    .as("%s with %s", expression, variables)
                    .isEqualTo(expected);
        }
    }

    /** An answer, or the kind of the refusal. */
    private static Object outcome(Supplier<?> question) {
        try {
            return Objects.requireNonNullElse(question.get(), "null");
        } catch (RuntimeException refused) {
            return refused.getClass();
        }
    }

    private static VariableContext input(Object value) {
        return Variables.createVariables()
                .putValue("cellInput", value)
                .putValue("limit", 5)
                .asVariableContext();
    }
}
