package io.aftersales.evidence;

import io.aftersales.evidence.ChainReport.Fault;
import io.aftersales.evidence.ChainReport.Reason;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One way along the chain, from a place that held, past anchors. */
final class ChainWalk {

    private final Anchor from;
    private final List<Anchor> kept;
    private Anchor last;

    ChainWalk(Anchor from, List<Anchor> kept) {
        this.from = from;
        this.kept = kept;
        this.last = from;
    }

    /** Returns the last place that held. */
    Anchor last() {
        return last;
    }

    /** Returns the places up to the first one, which this way does not come to. */
    List<Anchor> passed() {
        return Stream.concat(kept.stream(), Stream.of(from))
                .filter(anchor -> anchor.seal() > 0 && anchor.seal() <= from.seal())
                .toList();
    }

    Optional<Fault> over(Iterator<EvidenceEvent> chain) {
        Optional<Fault> fault = atAnchor();
        while (fault.isEmpty() && chain.hasNext()) {
            fault = step(chain.next());
        }
        return fault;
    }

    private Optional<Fault> step(EvidenceEvent event) {
        long seal = event.seal() == null ? 0 : event.seal();
        Anchor next = last.next(event);
        if (seal != next.seal()) {
            return seal > next.seal() ? gap() : fault(seal, Reason.INSERTED);
        }
        if (!next.hash().equals(event.hash())) {
            return fault(seal, Reason.CHANGED);
        }
        last = next;
        return atAnchor();
    }

    private Optional<Fault> atAnchor() {
        return kept.stream()
                .filter(anchor -> anchor.seal() == last.seal() && !anchor.hash().equals(last.hash()))
                .findFirst()
                .map(anchor -> new Fault(anchor.seal(), Reason.NOT_AS_ANCHORED));
    }

    /** Returns what is wrong where others follow behind a place that nothing has. */
    Optional<Fault> gap() {
        return fault(last.seal() + 1, Reason.MISSING);
    }

    /** Returns what is wrong with the end, where no more follow. */
    Optional<Fault> end(Anchor head) {
        long longest = kept.stream().mapToLong(Anchor::seal).max().orElse(0);
        if (last.seal() < Math.max(head.seal(), longest)) {
            return fault(last.seal() + 1, Reason.CUT_OFF);
        }
        if (last.seal() > head.seal()) {
            return fault(head.seal() + 1, Reason.INSERTED);
        }
        return last.equals(head) ? Optional.empty() : fault(head.seal(), Reason.CHANGED);
    }

    private static Optional<Fault> fault(long seal, Reason reason) {
        return Optional.of(new Fault(seal, reason));
    }
}
