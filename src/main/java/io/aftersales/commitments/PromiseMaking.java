package io.aftersales.commitments;

import io.aftersales.commitments.Deadlines.Draft;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes promises, each once, and stricter ones beside those that run. */
@Component
class PromiseMaking {

    private final Commitments commitments;
    private final Deadlines deadlines;
    private final Settlement settlement;
    private final PromiseTimers timers;

    PromiseMaking(Commitments commitments, Deadlines deadlines, Settlement settlement, PromiseTimers timers) {
        this.commitments = commitments;
        this.deadlines = deadlines;
        this.settlement = settlement;
        this.timers = timers;
    }

    Commitment make(Promise promise) {
        return add(promise, deadlines.draft(promise));
    }

    /** As {@link CommitmentLedger#tighten}. */
    Optional<Promised> tighten(UUID running, Promise stricter) {
        Commitment earlier = commitments.lock(running);
        UUID supersededBy = earlier.state().supersededBy();
        if (supersededBy != null) {
            return tighten(supersededBy, stricter);
        }
        Draft draft = deadlines.draft(stricter);
        CommitmentState state = earlier.state();
        if (!state.open()
                || state.breachedAt() != null
                || !draft.times().dueAt().isBefore(state.times().dueAt())) {
            return Optional.empty();
        }
        Commitment added = add(stricter, draft);
        if (added.id().equals(earlier.id())) {
            // the same promise: that the table was changed since does not move it
            return Optional.empty();
        }
        commitments.append(earlier, CommitmentEvent.superseded(settlement.now(), added.id()));
        timers.move(earlier.subject(), earlier.id(), added.promised());
        return Optional.of(added.promised());
    }

    private Commitment add(Promise promise, Draft draft) {
        CommitmentEvent promised = CommitmentEvent.promised(settlement.now(), draft.times());
        Commitment commitment = new Commitment(
                UUID.randomUUID(),
                promise.subject(),
                promise.kind(),
                promise.urgent(),
                promise.productLine(),
                CommitmentClock.whole(promise.from()),
                draft.times().dueAt(),
                draft.terms(),
                CommitmentState.first(promised));
        return commitments.add(commitment, promised) ? commitment : commitments.same(commitment);
    }
}
