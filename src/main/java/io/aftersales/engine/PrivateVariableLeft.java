package io.aftersales.engine;

/** A form handed over a private value that no step took: storing it in the engine is refused. */
public class PrivateVariableLeft extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PrivateVariableLeft(String name) {
        super("Variable '%s' is private and must be taken by the next step, but would be stored in the engine"
                .formatted(name));
    }
}
