package io.aftersales.commitments;

import io.aftersales.commitments.CommitmentEvent.Times;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts promises anew that had counted on days of a year without knowing its holidays (F29). */
@Component
class Recounting {

    private final Commitments commitments;
    private final CommitmentEvents events;
    private final Deadlines deadlines;
    private final PromiseTimers timers;
    private final CommitmentClock clock;

    Recounting(
            Commitments commitments,
            CommitmentEvents events,
            Deadlines deadlines,
            PromiseTimers timers,
            CommitmentClock clock) {
        this.commitments = commitments;
        this.events = events;
        this.deadlines = deadlines;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * Counts a promise by the calendar of today and moves its timers; the promised instant stays. One transaction;
     * repeating it has no effect.
     *
     * <p>Left as they are: those whose year is still not known, those that somebody extended to a day that he named, and
     * those that would be broken by it, for nobody breaks a promise by reading a calendar.
     *
     * @return whether it was counted anew
     */
    @Transactional
    boolean recount(UUID id) {
        Commitment commitment = commitments.lock(id);
        CommitmentState state = commitment.state();
        Instant now = clock.now();
        if (!commitment.running(now) || !state.times().provisional() || state.extensions() > 0) {
            return false;
        }
        Deadlines.Recount recount = deadlines.recounted(commitment, events.of(id));
        Times times = recount.times();
        if (times.provisional() || times.brokenAt(now)) {
            return false;
        }
        Promised until = commitments
                .append(commitment, CommitmentEvent.recounted(now, times, recount.calendarVersion()))
                .promised();
        timers.move(commitment.subject(), id, until);
        return true;
    }
}
