package io.aftersales.commitments;

import java.util.List;
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

    /**
     * Returns promises whose warning, breach or next level should have happened by now, the longest overdue first.
     *
     * @param after the last one that was returned before, {@link Overdue#NONE} to begin with
     */
    List<Overdue> overdue(Overdue after, int limit) {
        return commitments.overdue(clock.now(), after, limit);
    }

    /**
     * Records the breach, or gives the warning where the promise still runs; a broken promise is not warned of any
     * more. One transaction, so that the breach is on record whatever becomes of the ladder.
     *
     * @return false when neither is missing any more, or another node is at it
     */
    @Transactional
    boolean makeUpFor(UUID id) {
        return commitments
                .lockOverdue(id, clock.now())
                .filter(commitment -> commitment.state().running())
                .map(commitment -> desk.breach(id) || desk.warn(id))
                .orElse(false);
    }

    /**
     * Starts the ladder, unless a stricter promise took the place of this one. One transaction.
     *
     * @return false when no level is overdue any more, a ladder is on its way, or another node is at it
     */
    @Transactional
    boolean startLadder(UUID id) {
        return commitments
                .lockOverdue(id, clock.now())
                .filter(commitment -> !commitment.state().running())
                .map(commitment -> escalations.start(commitment.subject(), id))
                .orElse(false);
    }
}
