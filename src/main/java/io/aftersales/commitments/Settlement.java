package io.aftersales.commitments;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Ends promises: met, in time or late, or withdrawn. Joins the transaction of the ledger. */
@Component
class Settlement {

    private final Commitments commitments;
    private final EscalationProcess escalations;
    private final CommitmentClock clock;

    Settlement(Commitments commitments, EscalationProcess escalations, CommitmentClock clock) {
        this.commitments = commitments;
        this.escalations = escalations;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    void meet(String subject, CommitmentKind kind, Instant keptAt, String by) {
        Instant now = clock.now();
        Instant at = past(subject, kind, keptAt, now);
        for (Commitment open : commitments.lockOpen(subject, kind)) {
            end(open, at, now, CommitmentEvent.met(at, now, by));
        }
    }

    void cancel(String subject, CommitmentKind kind, Instant withdrawnAt, String reason, String by) {
        Instant now = clock.now();
        Instant at = past(subject, kind, withdrawnAt, now);
        for (Commitment open : commitments.lockOpen(subject, kind)) {
            end(open, at, now, CommitmentEvent.cancelled(at, now, reason, by));
        }
    }

    private static Instant past(String subject, CommitmentKind kind, Instant endedAt, Instant now) {
        Instant at = CommitmentClock.whole(endedAt);
        if (at.isAfter(now)) {
            throw new IllegalArgumentException(
                    "%s of %s cannot have ended at %s, after now, %s".formatted(kind, subject, at, now));
        }
        return at;
    }

    /** A promise that was broken when it ended is on record as broken, also when no timer had said so yet. */
    private void end(Commitment open, Instant at, Instant now, CommitmentEvent last) {
        Commitment commitment = open;
        Instant dueAt = commitment.state().times().dueAt();
        if (commitment.state().running() && commitment.state().times().brokenAt(at)) {
            commitment = commitments.append(commitment, CommitmentEvent.breached(now, dueAt, clock.late(now, dueAt)));
        }
        boolean broken = commitment.state().breachedAt() != null;
        commitments.append(commitment, last);
        if (broken) {
            escalations.settled(commitment.subject(), commitment.id());
        }
    }
}
