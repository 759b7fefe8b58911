package io.aftersales.commitments;

import static io.aftersales.commitments.CommitmentRow.at;
import static io.aftersales.commitments.CommitmentRow.time;
import static io.aftersales.commitments.CommitmentRow.timeOrNull;

import io.aftersales.commitments.CommitmentEvent.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to the promises. The database refuses to change or delete an entry. */
@Component
class CommitmentEvents {

    private final JdbcClient jdbc;

    CommitmentEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID commitment, int seq, CommitmentEvent event) {
        Times times = event.times();
        jdbc.sql("""
                        insert into commitment_event (commitment_id, seq, type, at, recorded_at, level, late, reason, by,
                            due_at, warn_at, provisional, next_level_at, customer_told_at, superseded_by)
                        values (:commitment, :seq, :type, :at, :recordedAt, :level, :late, :reason, :by,
                            :dueAt, :warnAt, :provisional, :nextLevelAt, :customerToldAt, :supersededBy)
                        """)
                .param("commitment", commitment)
                .param("seq", seq)
                .param("type", event.type().name())
                .param("at", at(event.at()))
                .param("recordedAt", at(event.recordedAt()))
                .param("level", event.level())
                .param("late", event.late())
                .param("reason", event.reason())
                .param("by", event.by())
                .param("dueAt", at(times == null ? event.about() : times.dueAt()))
                .param("warnAt", at(times == null ? null : times.warnAt()))
                .param("provisional", times == null ? null : times.provisional())
                .param("nextLevelAt", at(event.nextLevelAt()))
                .param("customerToldAt", at(event.customerToldAt()))
                .param("supersededBy", event.supersededBy())
                .update();
    }

    /** Returns what happened to a promise, in order. */
    List<CommitmentEvent> of(UUID commitment) {
        return of(List.of(commitment)).getOrDefault(commitment, List.of());
    }

    /** Returns what happened to each of these promises, in order. */
    Map<UUID, List<CommitmentEvent>> of(Collection<UUID> commitments) {
        Map<UUID, List<CommitmentEvent>> found = new LinkedHashMap<>();
        if (!commitments.isEmpty()) {
            jdbc.sql("select * from commitment_event where commitment_id in (:ids) order by commitment_id, seq")
                    .param("ids", commitments)
                    .query(row -> {
                        found.computeIfAbsent(row.getObject("commitment_id", UUID.class), id -> new ArrayList<>())
                                .add(event(row));
                    });
        }
        return found;
    }

    boolean contains(UUID commitment, EventType type, int level) {
        return jdbc.sql("""
                        select exists (select from commitment_event
                            where commitment_id = :commitment and type = :type and level = :level)
                        """)
                .param("commitment", commitment)
                .param("type", type.name())
                .param("level", level)
                .query(Boolean.class)
                .single();
    }

    private static CommitmentEvent event(ResultSet row) throws SQLException {
        @Nullable Instant warnAt = timeOrNull(row, "warn_at");
        @Nullable Instant dueAt = timeOrNull(row, "due_at");
        @Nullable Times times = warnAt == null || dueAt == null ? null : new Times(dueAt, warnAt, row.getBoolean("provisional"));
        return new CommitmentEvent(
                EventType.valueOf(row.getString("type")),
                time(row, "at"),
                time(row, "recorded_at"),
                row.getObject("level", Integer.class),
                row.getBoolean("late"),
                row.getString("reason"),
                row.getString("by"),
                times,
                times == null ? dueAt : null,
                timeOrNull(row, "next_level_at"),
                timeOrNull(row, "customer_told_at"),
                row.getObject("superseded_by", UUID.class));
    }
}
