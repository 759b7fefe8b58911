package io.aftersales.commitments;

import java.util.UUID;

/** The timers of the models that carry promises; they follow the ledger. Implemented beside the engine. */
public interface PromiseTimers {

    /**
     * Lets the running models of a case carry other instants of a promise, and the id of the stricter promise where one
     * takes its place. Has no effect where no model carries it.
     *
     * @param subject number of the case
     * @param before the promise that the models carry
     * @param until what they carry from now on
     */
    void move(String subject, UUID before, Promised until);

    /** Keeps the timers of a promise from firing while its clock stands, until the next {@link #move}. */
    void hold(String subject, UUID commitment);
}
