package io.aftersales.cases;

import io.aftersales.problems.Problems;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads texts of one line: what a form shows in one line must not hold several. */
public final class TextFields {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Zs}.,'’·・()（）-]+");

    /** What mail programs make a link of. */
    private static final Pattern ADDRESS = Pattern.compile("\\.(?:\\p{N}|\\p{L}[\\p{L}\\p{N}])");

    private final Problems problems;

    public TextFields(Problems problems) {
        this.problems = problems;
    }

    /** A line that must be there. */
    public Optional<String> requiredLine(String field, @Nullable String value, int maxLength) {
        return problems.required(field, value, maxLength).filter(text -> oneLine(field, text));
    }

    /**
     * A name that must be there. It is written to people who did not necessarily give it, so it must not carry an
     * address to follow: no sign that addresses need, and no dot within a word but between initials.
     */
    public Optional<String> requiredName(String field, @Nullable String value, int maxLength) {
        return requiredLine(field, value, maxLength).filter(text -> name(field, text));
    }

    /** A line; empty when absent or blank. */
    public Optional<String> line(String field, @Nullable String value, int maxLength) {
        return problems.optional(field, value, maxLength).filter(text -> oneLine(field, text));
    }

    private boolean name(String field, String text) {
        boolean name = NAME.matcher(text).matches() && !ADDRESS.matcher(text).find();
        if (!name) {
            problems.reject(field, text, "cases.name");
        }
        return name;
    }

    private boolean oneLine(String field, String text) {
        boolean oneLine = text.chars().noneMatch(Character::isISOControl);
        if (!oneLine) {
            problems.reject(field, text, "cases.line");
        }
        return oneLine;
    }
}
