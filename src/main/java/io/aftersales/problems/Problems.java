package io.aftersales.problems;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an input, so that a client learns of every wrong field at once. */
public final class Problems {

    private final List<FieldProblem> found = new ArrayList<>();

    /**
     * Notes that a field is wrong.
     *
     * @param expectation key of the message that says what is expected
     */
    public void reject(String field, @Nullable Object value, String expectation, Object... arguments) {
        found.add(new FieldProblem(field, value == null ? null : value.toString(), expectation, List.of(arguments)));
    }

    /** Returns the text without surrounding space; notes a problem when it is absent, blank or too long. */
    public Optional<String> required(String field, @Nullable String value, int maxLength) {
        if (value == null || value.isBlank()) {
            reject(field, value, "problem.required");
            return Optional.empty();
        }
        return optional(field, value, maxLength);
    }

    /**
     * Returns the text without surrounding space, empty when absent or blank.
     *
     * <p>Notes a problem when it is too long or holds characters that no text has, such as NUL or half a surrogate pair:
     * the database cannot store them. Line breaks and tabs are text.
     */
    public Optional<String> optional(String field, @Nullable String value, int maxLength) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        String text = value.strip();
        if (text.length() > maxLength) {
            reject(field, text.substring(0, Math.min(text.length(), 40)) + "…", "problem.maxLength", maxLength);
            return Optional.empty();
        }
        return storable(field, text) ? Optional.of(text) : Optional.empty();
    }

    /** Returns whether the text holds only what texts have; notes a problem otherwise, as {@link #optional} does. */
    public boolean storable(String field, String text) {
        boolean storable = text.codePoints().allMatch(Problems::printable);
        if (!storable) {
            reject(field, text, "problem.characters");
        }
        return storable;
    }

    private static boolean printable(int character) {
        return character == '\n'
                || character == '\r'
                || character == '\t'
                || (!Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE);
    }

    /** Returns the constant of that name; notes a problem that lists the allowed names when there is none. */
    public <E extends Enum<E>> Optional<E> oneOf(String field, @Nullable String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        Optional<E> constant = Arrays.stream(type.getEnumConstants())
                .filter(candidate -> candidate
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .equals(value.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (constant.isEmpty()) {
            reject(field, value, "problem.oneOf", String.join(", ", names(type)));
        }
        return constant;
    }

    /** As {@link #oneOf}, and notes a problem when the value is absent. */
    public <E extends Enum<E>> Optional<E> requiredOneOf(String field, @Nullable String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            reject(field, value, "problem.requiredOneOf", String.join(", ", names(type)));
            return Optional.empty();
        }
        return oneOf(field, value, type);
    }

    /** Returns how many things were noted so far. */
    public int count() {
        return found.size();
    }

    /**
     * Ends the check.
     *
     * @throws InvalidInput if anything was noted
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
