package io.aftersales.replacements;

/** Where an application goes after a phase of it is over. */
public enum NextStep {
    /** Its outcome is known. */
    CLOSE,
    /** It is filled in again. */
    APPLY,
    /** The customer is asked again. */
    ASK;

    static NextStep of(Replacement replacement) {
        return switch (replacement.status()) {
            case SETTLED, CLOSED -> CLOSE;
            case SENT_BACK -> APPLY;
            default -> ASK;
        };
    }
}
