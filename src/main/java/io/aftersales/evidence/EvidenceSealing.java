package io.aftersales.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives committed events their places in the chain. An event that is committed late comes later in the chain; none is
 * left out, whatever gaps its numbers have.
 */
@Component
class EvidenceSealing {

    static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    EvidenceSealing(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Seals the next events, {@value #BATCH} at most, in one transaction. Whoever holds the head is the only one who
     * seals.
     *
     * @return how many; 0 when none is left or another node is at it
     */
    @Transactional
    public int sealNext() {
        return head().map(this::sealAfter).orElse(0);
    }

    private Optional<Anchor> head() {
        return jdbc.sql("select seal, hash from evidence_head for update skip locked")
                .query((row, number) -> new Anchor(row.getLong("seal"), row.getString("hash")))
                .optional();
    }

    private int sealAfter(Anchor head) {
        List<EvidenceEvent> events = jdbc.sql("select * from evidence_event where seal is null order by id limit ?")
                .param(BATCH)
                .query(EvidenceEvent::read)
                .list();
        if (events.isEmpty()) {
            return 0;
        }
        Anchor last = head;
        List<Object[]> seals = new ArrayList<>();
        for (EvidenceEvent event : events) {
            last = last.next(event);
            seals.add(new Object[] {last.seal(), last.hash(), event.id()});
        }
        batches.batchUpdate("update evidence_event set seal = ?, hash = ? where id = ? and seal is null", seals);
        jdbc.sql("update evidence_head set seal = ?, hash = ?")
                .param(last.seal())
                .param(last.hash())
                .update();
        return events.size();
    }
}
