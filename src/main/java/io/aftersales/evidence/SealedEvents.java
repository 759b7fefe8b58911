package io.aftersales.evidence;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The chain as the database holds it, however long it is. */
@Component
class SealedEvents {

    private static final int FETCHED_AT_ONCE = 1000;

    private final JdbcTemplate jdbc;

    SealedEvents(DataSource database) {
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(FETCHED_AT_ONCE);
    }

    /** Returns the events behind that place, in order; to be closed, and read in a transaction, that is bit by bit. */
    Stream<EvidenceEvent> after(long seal) {
        return jdbc.queryForStream(
                "select * from evidence_event where seal > ? order by seal", EvidenceEvent::read, seal);
    }

    /** Returns the events behind a place up to another one, in order; as above. */
    Stream<EvidenceEvent> between(long seal, long end) {
        return jdbc.queryForStream(
                "select * from evidence_event where seal > ? and seal <= ? order by seal",
                EvidenceEvent::read,
                seal,
                end);
    }

    boolean anyAfter(long seal) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from evidence_event where seal > ?)", Boolean.class, seal));
    }

    /** Returns the hash at that place, or several where it was taken twice. */
    List<String> hashesAt(long seal) {
        return jdbc.queryForList("select hash from evidence_event where seal = ?", String.class, seal);
    }

    /** Returns the events of a case with the hash before each, as lines of the chain; to be closed. */
    Stream<String> linesOf(String caseNumber) {
        return jdbc.queryForStream(
                """
                select e.*, coalesce(before.hash, repeat('0', 64)) as previous
                from evidence_event e left join evidence_event before on before.seal = e.seal - 1
                where e.case_number = ? and e.seal is not null order by e.seal
                """,
                (row, number) -> row.getString("previous")
                        + "\t"
                        + EvidenceEvent.read(row, number).line(),
                caseNumber);
    }
}
