package io.aftersales.commitments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does for a promise what its model should have done: a model may have lost its timer, its instance may be gone, a
 * superseded promise has no timer of its own.
 */
@Component
class ForgottenPromises {

    private final Commitments commitments;
    private final EscalationDesk desk;
    private final EscalationProcess escalations;
    private final CommitmentClock clock;

    ForgottenPromises(
            Commitments commitments, EscalationDesk desk, EscalationProcess escalations, CommitmentClock clock) {
        this.commitments = commitments;
        this.desk = desk;
        this.escalations = escalations;
        this.clock = clock;
    }

    /** Returns promises whose breach or next level should have happened by now, the longest overdue first. */
    List<UUID> overdue(int limit) {
        return commitments.overdue(clock.now(), limit);
    }

    /**
     * Records the breach, and starts the ladder unless a stricter promise took the place of this one. One transaction.
     *
     * @return false when nothing is overdue any more, or another node is at it
     */
    @Transactional
    boolean takeUp(UUID id) {
        Instant now = clock.now();
        if (commitments.lockOverdue(id, now).isEmpty()) {
            return false;
        }
        desk.breach(id);
        Commitment commitment = commitments.get(id);
        Optional<Instant> levelAt = commitment.state().nextStepAt();
        if (levelAt.isPresent() && !levelAt.get().isAfter(now)) {
            escalations.start(commitment.subject(), id);
        }
        return true;
    }
}
