package io.aftersales.problems;

import java.util.List;

/** A well-formed request that cannot be carried out. Which status it gets is said by its kind. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why the request cannot be carried out. */
    public enum Kind {
        /** The named thing does not exist: 404. */
        UNKNOWN,
        /** The state of the thing does not allow it: 409. */
        CONFLICT,
        /** What is needed for it gives no answer; the same request may be carried out later: 503. */
        NOT_NOW
    }

    private final Kind kind;
    private final String reason;
    private final transient List<Object> arguments;

    /**
     * Refuses a request.
     *
     * @param reason key of the message that says why
     * @param arguments what the message names, in its order
     */
    public Refused(Kind kind, String reason, Object... arguments) {
        super(reason + " " + List.of(arguments));
        this.kind = kind;
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
