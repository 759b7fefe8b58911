package io.aftersales.commitments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Records promises and what becomes of them.
 *
 * <p>Every method is one transaction and joins a running one. Repeating a call has no further effect.
 */
@Service
public class CommitmentLedger {

    /** Records a promise. */
    public Promised promise(Promise promise) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes a stricter promise beside a running one. The earlier promise stays on record and running, marked as
     * superseded: it is met or broken with its own instant, but only the stricter one is escalated.
     *
     * @return the new promise; empty when it would not be due earlier, or the running one is settled or broken already
     */
    public Optional<Promised> tighten(UUID running, Promise stricter) {
        throw new UnsupportedOperationException();
    }

    /**
     * Settles all open promises of that kind as met. Those that were due before {@code at} are broken and met late.
     *
     * @param at when the promise was kept, not after now
     * @param by user who kept it
     */
    public void meet(String subject, CommitmentKind kind, Instant at, String by) {
        throw new UnsupportedOperationException();
    }

    /** Withdraws all open promises of that kind, with a reason that stays on record. */
    public void cancel(String subject, CommitmentKind kind, String reason, String by) {
        throw new UnsupportedOperationException();
    }

    /** Returns the promises of a case, the oldest first. */
    public List<CommitmentRecord> of(String subject) {
        throw new UnsupportedOperationException();
    }
}
