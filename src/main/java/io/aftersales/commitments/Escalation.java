package io.aftersales.commitments;

import java.time.Instant;
import java.util.Optional;

/** What is left to do about a broken promise. */
public sealed interface Escalation {

    /**
     * A level was told now, for the first and only time.
     *
     * @param level step of the ladder, from 1
     * @param group whom it tells and who may take over
     * @param priority of the task to take over
     * @param dueAt the instant that was missed
     * @param nextLevelAt when the next level is due; in the past where levels were missed; empty when this is the last
     */
    record Told(int level, String group, long priority, Instant dueAt, Optional<Instant> nextLevelAt)
            implements Escalation {}

    /**
     * Nobody is to be told: the promise is settled, superseded or not broken, or the level that is due was told
     * already, because another escalation of the same promise is under way.
     */
    record Settled() implements Escalation {}
}
