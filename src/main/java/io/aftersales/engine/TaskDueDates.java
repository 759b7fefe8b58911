package io.aftersales.engine;

import java.time.Instant;
import java.util.Optional;

/** Says until when tasks are due whose models give them no date. */
public interface TaskDueDates {

    /** The decision table that is asked. Its answers are in the history of the tasks, and so not in that of decisions. */
    String TABLE = "task-limits";

    /**
     * Returns until when a task is due that is offered now; empty where nothing limits it.
     *
     * @param task id of the task in its model
     */
    Optional<Instant> dueAt(String task);
}
