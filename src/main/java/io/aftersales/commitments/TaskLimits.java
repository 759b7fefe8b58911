package io.aftersales.commitments;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.WorkingCalendars;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Until when tasks are due that no promise limits, by table and working calendar. */
@Component
public class TaskLimits {

    private final TaskLimitRules rules;
    private final WorkingCalendars calendars;
    private final Clock clock;

    TaskLimits(TaskLimitRules rules, WorkingCalendars calendars, Clock clock) {
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Returns until when a task is due that is offered now. */
    public Instant dueAt(LimitedTask task) {
        return fromNow(rules.limit(task));
    }

    /** As {@link #dueAt}; empty where the table has no limit for it. */
    public Optional<Instant> find(LimitedTask task) {
        return rules.find(task).map(this::fromNow);
    }

    private Instant fromNow(Span limit) {
        return calendars.current().due(clock.instant(), limit).at();
    }
}
