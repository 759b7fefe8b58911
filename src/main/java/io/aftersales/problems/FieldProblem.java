package io.aftersales.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of an input.
 *
 * @param field path of the field as the client wrote it, for example {@code customer.phone}
 * @param value the refused value as text, null when the field was absent
 * @param expectation key of the message that says what is expected, for example {@code problem.required}
 * @param arguments what the message names, in its order
 */
public record FieldProblem(String field, @Nullable String value, String expectation, List<Object> arguments) {

    public FieldProblem {
        arguments = List.copyOf(arguments);
    }
}
