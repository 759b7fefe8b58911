package io.aftersales.commitments;

import io.aftersales.calendar.Span;
import java.util.Optional;

/** What process owners may change of tasks without a promise: the table in {@code processes/commitments}. */
public interface TaskLimitRules {

    /**
     * Returns the row of {@code task-limits.dmn}.
     *
     * @throws IllegalStateException if there is none, or it leaves no time
     */
    Span limit(LimitedTask task);

    /**
     * As {@link #limit}; empty if there is none.
     *
     * @throws IllegalStateException if it leaves no time
     */
    Optional<Span> find(LimitedTask task);
}
