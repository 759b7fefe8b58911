package io.aftersales.commitments;

import java.util.UUID;

/** Runs the ladder of a broken promise on its own, where no model of a case does it, and ends all of them. */
public interface EscalationProcess {

    /**
     * Starts the ladder of a broken promise. Has no effect while one that was started here is on its way; one that has
     * come to a standstill, because its step failed too often, gets one more try instead.
     *
     * @param subject number of the case
     * @return whether something was set going
     */
    boolean start(String subject, UUID commitment);

    /**
     * Ends all ladders of that promise, those that a model called included. Their tasks disappear at once; a model that
     * called one goes on in a transaction of its own, since it may be the one whose step settles the promise.
     */
    void settled(String subject, UUID commitment);
}
