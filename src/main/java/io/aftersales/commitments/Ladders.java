package io.aftersales.commitments;

import io.aftersales.calendar.WorkingCalendars;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Who is told of a broken promise, and when the next one is. */
@Component
class Ladders {

    private final CommitmentRules rules;
    private final WorkingCalendars calendars;

    Ladders(CommitmentRules rules, WorkingCalendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    /**
     * One step of a ladder that is due.
     *
     * @param nextAt when the step after it is due; empty when it is the last
     */
    record Step(String group, long priority, Optional<Instant> nextAt) {}

    /** Returns the group that is warned of a promise where no model says whom. */
    String responsible(Commitment commitment) {
        return rules.rule(commitment.kind(), commitment.urgent(), commitment.productLine())
                .warnGroup();
    }

    /**
     * Returns a step of a ladder. One that the table lost since the step before was told goes to whoever is last on it
     * now: a promise that is broken is not forgotten because its ladder became shorter.
     *
     * @param at when this step is due, from which the wait for the next one counts; not when it is delivered
     * @throws IllegalStateException if the table has no such ladder
     */
    Step step(String ladder, int level, Instant at) {
        CommitmentRules.Level told = IntStream.iterate(level, left -> left > 0, left -> left - 1)
                .mapToObj(left -> rules.level(ladder, left))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The escalation ladder '%s' has no level %d".formatted(ladder, level)));
        Optional<Instant> nextAt = rules.level(ladder, level + 1)
                .map(next -> told.waitForNext().amount() == 0
                        ? at
                        : CommitmentClock.whole(
                                calendars.current().due(at, told.waitForNext()).at()));
        return new Step(told.group(), told.priority(), nextAt);
    }
}
