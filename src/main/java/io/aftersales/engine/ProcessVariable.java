package io.aftersales.engine;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable with its one name and its one type.
 *
 * <p>Only types that the engine stores without serialising are allowed, so that any variable can be read in Cockpit, in
 * a decision table and after a class was renamed. Everything larger belongs in a domain table, referred to by its key.
 *
 * <p>A name that starts with {@value #PRIVATE_PREFIX} marks what a form hands to the application and the engine must
 * never store: personal data and free text. It is read once with {@link #take}; a transaction that ends without having
 * taken it is refused.
 *
 * <p>A form shows what the variables of its fields hold. A decision in a task that comes again is therefore taken as
 * well, lest the form of the next round open with the answer of the last one.
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** Start of the name of every variable that must not be stored. */
    public static final String PRIVATE_PREFIX = "private";

    private static final Set<Class<?>> STORABLE = Set.of(String.class, Boolean.class, Long.class);

    public ProcessVariable {
        if (!STORABLE.contains(type)) {
            throw new IllegalArgumentException(
                    "Variable '%s' has type %s; allowed are %s".formatted(name, type.getName(), STORABLE));
        }
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<Long> number(String name) {
        return new ProcessVariable<>(name, Long.class);
    }

    /**
     * Returns the value in {@code scope}.
     *
     * @throws MissingVariable if the variable is absent, null or of another type
     */
    public T from(VariableScope scope) {
        Object value = scope.getVariable(name);
        if (!type.isInstance(value)) {
            throw new MissingVariable(this, value);
        }
        return type.cast(value);
    }

    /**
     * Returns the value in {@code scope}, empty when it is absent or null.
     *
     * @throws InvalidInput if it has another type, as a form filled in by a program may hand over
     */
    public Optional<T> find(VariableScope scope) {
        Object value = scope.getVariable(name);
        if (value != null && !type.isInstance(value)) {
            throw new InvalidInput(
                    List.of(new FieldProblem(name, null, "problem.type", List.of(type.getSimpleName()))));
        }
        return Optional.ofNullable(value).map(type::cast);
    }

    /** Returns the value in {@code scope} and removes it there. Empty when absent, null or blank. */
    public Optional<T> take(VariableScope scope) {
        Optional<T> value = find(scope).filter(found -> !(found instanceof String text) || !text.isBlank());
        scope.removeVariable(name);
        return value;
    }

    /** Sets the value in {@code scope}. No effect, and no line in the history, where it has that value already. */
    public void to(VariableScope scope, T value) {
        if (!value.equals(scope.getVariable(name))) {
            scope.setVariable(name, value);
        }
    }

    /** Sets null in {@code scope}: unlike an absent variable, an expression of a model can read it. */
    public void clear(VariableScope scope) {
        scope.setVariable(name, null);
    }

    /** Returns this variable set to {@code value}, for starting an instance or completing a task. */
    public Map.Entry<String, Object> is(T value) {
        return Map.entry(name, value);
    }
}
