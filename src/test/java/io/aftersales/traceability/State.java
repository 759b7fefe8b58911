package io.aftersales.traceability;

import java.util.Locale;

/** What became of a row of the catalogue. */
enum State {

    /** Proved by at least one test. */
    COVERED,

    /** Not proved yet. */
    PLANNED,

    /** Attitude, appearance, wording: to claim it as software would be pretence. */
    POLICY,

    /** The source names it and says nothing: there is nothing to prove. */
    HEADING;

    static State of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
