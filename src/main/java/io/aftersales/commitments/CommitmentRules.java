package io.aftersales.commitments;

import io.aftersales.calendar.Span;
import java.util.Optional;

/** What process owners may change of promises: the tables in {@code processes/commitments}. */
public interface CommitmentRules {

    /**
     * Returns the row of {@code service-commitments.dmn} for a promise.
     *
     * @param productLine name of the product line
     * @throws IllegalStateException if there is none
     */
    Rule rule(CommitmentKind kind, boolean urgent, String productLine);

    /**
     * Returns a row of {@code escalation-ladder.dmn}; empty when the ladder has no such level.
     *
     * @param level from 1
     */
    Optional<Level> level(String ladder, int level);

    /**
     * What a kind of promise is worth.
     *
     * @param limit of amount 0 where it comes with the case
     * @param warnBefore how long before the end the responsible person is told; of amount 0 half way
     * @param warnGroup who that is where no model says so
     * @param ladder whom to tell when it is broken
     * @param pausable whether waiting for the customer stops the clock
     * @param extensionLimit how often the limit may be extended
     */
    record Rule(
            Span limit,
            Span warnBefore,
            String warnGroup,
            String ladder,
            boolean pausable,
            long extensionLimit,
            String clause,
            String requirement) {}

    /**
     * One step of a ladder.
     *
     * @param waitForNext how long after this step the next one is due
     * @param group who is told and may take over
     * @param priority of the task to take over
     */
    record Level(Span waitForNext, String group, long priority) {}
}
