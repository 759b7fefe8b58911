package io.aftersales.commitments.process;

import io.aftersales.commitments.LimitedTask;
import io.aftersales.commitments.TaskLimits;
import io.aftersales.engine.TaskDueDates;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The limits of table {@code task-limits} as due dates of tasks. A task that the table does not know gets none. */
@Component
class HouseLimits implements TaskDueDates {

    private final TaskLimits limits;

    HouseLimits(TaskLimits limits) {
        this.limits = limits;
    }

    @Override
    public Optional<Instant> dueAt(String task) {
        return LimitedTask.of(task).flatMap(limits::find);
    }
}
