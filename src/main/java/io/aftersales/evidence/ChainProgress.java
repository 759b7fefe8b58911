package io.aftersales.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How far the checks of all nodes have come together. Whoever checks goes on from there, after a start too; from the
 * beginning every {@code aftersales.evidence.whole-check-interval}, which finds what was changed behind a place that held.
 */
@Repository
class ChainProgress {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration whole;

    ChainProgress(
            JdbcClient jdbc, Clock clock, @Value("${aftersales.evidence.whole-check-interval:7d}") Duration whole) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.whole = whole;
    }

    /**
     * Where a check goes on.
     *
     * @param last the last place that held
     * @param kept the end of the chain at the last check that found nothing
     */
    record Place(Anchor last, Anchor kept) {}

    /** Returns where to go on: at the beginning if it was begun there too long ago. */
    Place begin() {
        jdbc.sql("update evidence_check set seal = :seal, hash = :hash, began_at = :now where began_at <= :due")
                .param("seal", Anchor.START.seal())
                .param("hash", Anchor.START.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("due", clock.instant().minus(whole).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select seal, hash, kept_seal, kept_hash from evidence_check")
                .query((row, number) -> new Place(
                        new Anchor(row.getLong("seal"), row.getString("hash")),
                        new Anchor(row.getLong("kept_seal"), row.getString("kept_hash"))))
                .single();
    }

    /** Notes that the chain holds up to that place; false where another node was faster, which then goes on alone. */
    boolean moved(Anchor from, Anchor to) {
        return jdbc.sql("update evidence_check set seal = ?, hash = ? where seal = ? and hash = ?")
                        .params(to.seal(), to.hash(), from.seal(), from.hash())
                        .update()
                == 1;
    }

    /** Notes that the chain was whole up to its end. */
    void held(Anchor end) {
        jdbc.sql("update evidence_check set kept_seal = ?, kept_hash = ? where kept_seal < ?")
                .params(end.seal(), end.hash(), end.seal())
                .update();
    }
}
