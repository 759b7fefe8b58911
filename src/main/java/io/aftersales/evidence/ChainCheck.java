package io.aftersales.evidence;

import io.aftersales.evidence.ChainReport.Fault;
import io.aftersales.evidence.ChainReport.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Goes over the whole chain and compares. Reads event by event, so that its memory does not grow with the log. */
@Service
public class ChainCheck {

    private final JdbcClient jdbc;
    private final SealedEvents sealed;
    private final Clock clock;

    ChainCheck(JdbcClient jdbc, SealedEvents sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    /**
     * Checks the chain at one instant, whatever is sealed meanwhile (INF-07).
     *
     * @param kept an anchor from earlier, {@link Anchor#START} if there is none
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainReport check(Anchor kept) {
        Instant now = clock.instant();
        Anchor head = head();
        Walk walk = new Walk(kept);
        try (Stream<EvidenceEvent> chain = sealed.after(0)) {
            Optional<Fault> fault = walk.over(chain.iterator()).or(() -> walk.end(head));
            return new ChainReport(now, head.seal(), waiting(), head, fault.orElse(null));
        }
    }

    /** Returns the end of the chain. */
    @Transactional(readOnly = true)
    public Anchor head() {
        return jdbc.sql("select seal, hash from evidence_head")
                .query((row, number) -> new Anchor(row.getLong("seal"), row.getString("hash")))
                .single();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from evidence_event where seal is null")
                .query(Long.class)
                .single();
    }

    /** One way along the chain. */
    private static final class Walk {

        private final Anchor kept;
        private Anchor last = Anchor.START;

        Walk(Anchor kept) {
            this.kept = kept;
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
                return seal > next.seal() ? fault(next.seal(), Reason.MISSING) : fault(seal, Reason.INSERTED);
            }
            if (!next.hash().equals(event.hash())) {
                return fault(seal, Reason.CHANGED);
            }
            last = next;
            return atAnchor();
        }

        private Optional<Fault> atAnchor() {
            return last.seal() == kept.seal() && !last.hash().equals(kept.hash())
                    ? fault(kept.seal(), Reason.NOT_AS_ANCHORED)
                    : Optional.empty();
        }

        Optional<Fault> end(Anchor head) {
            if (last.seal() < Math.max(head.seal(), kept.seal())) {
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
}
