package io.aftersales.engine;

import java.time.Instant;
import java.util.Optional;

/** Says until when tasks are due whose models give them no date. */
public interface TaskDueDates {

    /**
     * Returns until when a task is due that is offered now; empty where nothing limits it.
     *
     * @param task id of the task in its model
     */
    Optional<Instant> dueAt(String task);
}
