package io.aftersales.engine.decisions;

import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/**
 * FEEL with a memory. The engine reads each cell anew whenever a table is asked, and makes all functions of FEEL for it,
 * which is a tenth of what a claim costs. A cell that is made of literals ({@code "PHONE", "MAIL"}, {@code not(true)},
 * {@code [1..5]}) has one answer for each value: FEEL gives it once. What names a variable or a function is asked each
 * time, but for an input that is a variable with a text or a truth value, which is that value.
 */
final class RememberedCells implements FeelEngine {

    /** More than the cells of all tables times the values that come in a day; the least used goes first. */
    private static final int MOST = 10_000;

    /** Longer values are texts of people, of which each comes once. */
    private static final int LONGEST = 64;

    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final String LITERAL = "(?:\"[^\"\\\\]*\"|" + NUMBER + "|true|false)";
    private static final String TEST = "(?:[<>]=?\\s*" + NUMBER + "|" + LITERAL + "|[\\[(\\]]\\s*" + NUMBER
            + "\\s*\\.\\.\\s*" + NUMBER + "\\s*[\\])\\[])";
    private static final String TESTS = TEST + "(?:\\s*,\\s*" + TEST + ")*";

    private static final Pattern LITERAL_VALUE = Pattern.compile("\\s*" + LITERAL + "\\s*");
    private static final Pattern LITERAL_TESTS =
            Pattern.compile("\\s*(?:" + TESTS + "|not\\(\\s*" + TESTS + "\\s*\\))\\s*");
    private static final Pattern VARIABLE = Pattern.compile("\\s*([A-Za-z]\\w*)\\s*");

    private static final String INPUT = "cellInput";

    /** @param value text, number or truth value */
    private record Asked(String tests, Object value) {}

    private final FeelEngine feel;
    private final ConcurrentLruCache<Asked, Boolean> answers;
    private final ConcurrentLruCache<String, Object> values;

    RememberedCells(FeelEngine feel) {
        this.feel = feel;
        this.answers = new ConcurrentLruCache<>(
                MOST,
                asked -> feel.evaluateSimpleUnaryTests(
                        asked.tests(),
                        INPUT,
                        Variables.createVariables()
                                .putValue(INPUT, asked.value())
                                .asVariableContext()));
        this.values = new ConcurrentLruCache<>(
                MOST,
                literal -> feel.<Object>evaluateSimpleExpression(
                        literal, Variables.createVariables().asVariableContext()));
    }

    @Override
    // as in the engine's own: whoever asks knows what he gets
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        if (LITERAL_VALUE.matcher(expression).matches()) {
            return (T) values.get(expression);
        }
        Object value = VARIABLE.matcher(expression).matches() ? value(expression.strip(), context) : null;
        if (value instanceof String || value instanceof Boolean) {
            return (T) value;
        }
        return feel.evaluateSimpleExpression(expression, context);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext context) {
        Object value = value(input, context);
        if (value != null && comesAgain(value) && LITERAL_TESTS.matcher(tests).matches()) {
            return answers.get(new Asked(tests, value));
        }
        return feel.evaluateSimpleUnaryTests(tests, input, context);
    }

    private static boolean comesAgain(Object value) {
        return value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || (value instanceof String text && text.length() <= LONGEST);
    }

    private static @Nullable Object value(String variable, VariableContext context) {
        TypedValue value = context.resolve(variable);
        return value == null ? null : value.getValue();
    }
}
