package io.aftersales.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * One event of the log.
 *
 * @param actor a pseudonym, {@code customer} or {@code system}; null when nobody acted
 * @param facts canonical JSON, nothing personal
 * @param seal its place in the chain, from 1; null until it is sealed
 * @param hash over the event before and this one, in hexadecimal digits
 */
public record EvidenceEvent(
        long id,
        Instant at,
        String caseNumber,
        String kind,
        @Nullable String actor,
        String facts,
        @Nullable Long seal,
        @Nullable String hash) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Returns what is hashed of it: one line, its fields apart by tabs. */
    public String row() {
        return String.join(
                "\t", Long.toString(id), MICROSECONDS.format(at), caseNumber, kind, actor == null ? "" : actor, facts);
    }

    /** Returns its line in the chain: its hash, its place, and its row. */
    public String line() {
        return hash + "\t" + seal + "\t" + row();
    }

    static EvidenceEvent read(ResultSet row, int number) throws SQLException {
        return new EvidenceEvent(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("case_number"),
                row.getString("kind"),
                row.getString("actor"),
                row.getString("facts"),
                row.getObject("seal", Long.class),
                row.getString("hash"));
    }
}
