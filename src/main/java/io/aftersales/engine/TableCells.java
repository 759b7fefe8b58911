package io.aftersales.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/** What single cells of a decision table say, whatever stands beside them. Each is read once. */
final class TableCells {

    private static final String INPUT = "cellInput";

    private final FeelEngine feel = new ScalaFeelEngineFactory(List.of()).createInstance();
    private final Map<Asked, Boolean> answers = new HashMap<>();

    private record Asked(String tests, @Nullable Object value) {}

    /**
     * Returns whether a value fits a cell; a blank one fits any.
     *
     * @throws org.camunda.bpm.dmn.feel.impl.FeelException if the cell cannot be read
     */
    boolean fits(String tests, @Nullable Object value) {
        return tests.isEmpty() || answers.computeIfAbsent(new Asked(tests, value), this::answer);
    }

    private boolean answer(Asked asked) {
        return feel.evaluateSimpleUnaryTests(asked.tests(), INPUT, holding(asked.value()));
    }

    /** Returns the value of a literal. */
    Object value(String literal) {
        return feel.<Object>evaluateSimpleExpression(
                literal, Variables.createVariables().asVariableContext());
    }

    private static VariableContext holding(@Nullable Object value) {
        return Variables.createVariables().putValue(INPUT, value).asVariableContext();
    }
}
