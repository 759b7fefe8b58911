package io.aftersales.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Refused;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a step refuses, for tests. */
public final class Refusals {

    private Refusals() {}

    /** Returns what was wrong as {@code field expectation}. */
    public static List<String> wrongFields(ThrowingCallable step) {
        InvalidInput refused = Objects.requireNonNull(catchThrowableOfType(InvalidInput.class, step), "was accepted");
        return refused.problems().stream()
                .map(problem -> problem.field() + " " + problem.expectation())
                .toList();
    }

    /** Returns why it was refused as {@code kind reason [arguments]}. */
    public static String refusal(ThrowingCallable step) {
        Refused refused = Objects.requireNonNull(catchThrowableOfType(Refused.class, step), "was accepted");
        return refused.kind() + " " + refused.reason() + " " + refused.arguments();
    }
}
