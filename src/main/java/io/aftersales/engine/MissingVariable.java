package io.aftersales.engine;

import org.jspecify.annotations.Nullable;

/** A process variable that a step needs is absent, null or of another type. */
public class MissingVariable extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MissingVariable(ProcessVariable<?> variable, @Nullable Object found) {
        super("Process variable '%s' must be a %s, but is %s"
                .formatted(
                        variable.name(),
                        variable.type().getSimpleName(),
                        found == null ? "missing" : "a " + found.getClass().getName()));
    }
}
