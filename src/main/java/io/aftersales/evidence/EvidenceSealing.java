package io.aftersales.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    EvidenceSealing(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        List<Anchor> seals = new ArrayList<>();
        for (EvidenceEvent event : events) {
            last = last.next(event);
            seals.add(last);
        }
        // one statement, not one per event
        jdbc.sql("""
                        update evidence_event e set seal = s.seal, hash = s.hash
                        from unnest(cast(? as bigint[]), cast(? as text[]), cast(? as bigint[])) as s (seal, hash, id)
                        where e.id = s.id and e.seal is null""")
                .param(seals.stream().map(Anchor::seal).toArray(Long[]::new))
                .param(seals.stream().map(Anchor::hash).toArray(String[]::new))
                .param(events.stream().map(EvidenceEvent::id).toArray(Long[]::new))
                .update();
        jdbc.sql("update evidence_head set seal = ?, hash = ?")
                .param(last.seal())
                .param(last.hash())
                .update();
        return events.size();
    }
}
