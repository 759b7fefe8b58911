package io.aftersales.claims;

import io.aftersales.problems.Problems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads texts of one line: what a form shows in one line must not hold several. */
final class TextFields {

    private final Problems problems;

    TextFields(Problems problems) {
        this.problems = problems;
    }

    /** A line that must be there. */
    Optional<String> requiredLine(String field, @Nullable String value, int maxLength) {
        return problems.required(field, value, maxLength).filter(text -> oneLine(field, text));
    }

    /** A line; empty when absent or blank. */
    Optional<String> line(String field, @Nullable String value, int maxLength) {
        return problems.optional(field, value, maxLength).filter(text -> oneLine(field, text));
    }

    private boolean oneLine(String field, String text) {
        boolean oneLine = text.chars().noneMatch(Character::isISOControl);
        if (!oneLine) {
            problems.reject(field, text, "claims.line");
        }
        return oneLine;
    }
}
