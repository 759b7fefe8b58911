package io.aftersales.commitments;

import java.util.UUID;

/** Runs the ladder of a broken promise on its own, where no model of a case does it. */
public interface EscalationProcess {

    /**
     * Starts the ladder of a broken promise. Has no effect while one that was started here is on its way; one that has
     * come to a standstill, because its step failed too often, gets one more try instead.
     *
     * @param subject number of the case
     * @return whether something was set going
     */
    boolean start(String subject, UUID commitment);

    /** Ends the ladders that were started here for that promise. Ladders called by a model are ended by that model. */
    void settled(String subject, UUID commitment);
}
