package io.aftersales.commitments;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.Unit;
import io.aftersales.commitments.CommitmentEvent.Times;
import io.aftersales.problems.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The promises on file. None is ever deleted.
 *
 * <p>Plain SQL instead of entities: a promise is always changed under its row lock and by one event at a time, and a
 * copy that a persistence context still holds would hide what another node wrote before the lock was granted.
 */
@Component
class Commitments {

    private static final String INSERT = """
            insert into commitment (id, subject, kind, urgent, product_line, started_at, promised_due_at,
                clause, requirement, amount, unit, warn_amount, warn_unit, ladder, pausable, extension_limit,
                agreement_reference, calendar_version,
                due_at, warn_at, provisional, status, paused_at, met_at, breached_at, cancelled_at, warned_for,
                escalated_level, next_level_at, superseded_by, extensions, next_step_at, version)
            values (:id, :subject, :kind, :urgent, :productLine, :startedAt, :promisedDueAt,
                :clause, :requirement, :amount, :unit, :warnAmount, :warnUnit, :ladder, :pausable, :extensionLimit,
                :agreementReference, :calendarVersion,
                :dueAt, :warnAt, :provisional, :status, :pausedAt, :metAt, :breachedAt, :cancelledAt, :warnedFor,
                :escalatedLevel, :nextLevelAt, :supersededBy, :extensions, :nextStepAt, :version)
            on conflict (subject, kind, started_at, urgent, coalesce(agreement_reference, '')) do nothing
            """;

    private static final String UPDATE = """
            update commitment set due_at = :dueAt, warn_at = :warnAt, provisional = :provisional, status = :status,
                paused_at = :pausedAt, met_at = :metAt, breached_at = :breachedAt, cancelled_at = :cancelledAt,
                warned_for = :warnedFor, escalated_level = :escalatedLevel, next_level_at = :nextLevelAt,
                superseded_by = :supersededBy, extensions = :extensions, next_step_at = :nextStepAt, version = :version
            where id = :id and version = :version - 1
            """;

    private final JdbcClient jdbc;
    private final CommitmentEvents events;

    Commitments(JdbcClient jdbc, CommitmentEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Puts a promise on file. Returns false, and changes nothing, when the same promise is on file already. */
    boolean add(Commitment commitment, CommitmentEvent promised) {
        Terms terms = commitment.terms();
        Map<String, @Nullable Object> values = stateOf(commitment);
        values.put("subject", commitment.subject());
        values.put("kind", commitment.kind().name());
        values.put("urgent", commitment.urgent());
        values.put("productLine", commitment.productLine());
        values.put("startedAt", at(commitment.startedAt()));
        values.put("promisedDueAt", at(commitment.promisedDueAt()));
        values.put("clause", terms.clause());
        values.put("requirement", terms.requirement());
        values.put("amount", terms.limit().amount());
        values.put("unit", terms.limit().unit().name());
        values.put("warnAmount", terms.warnBefore().amount());
        values.put("warnUnit", terms.warnBefore().unit().name());
        values.put("ladder", terms.ladder());
        values.put("pausable", terms.pausable());
        values.put("extensionLimit", terms.extensionLimit());
        values.put("agreementReference", terms.agreementReference());
        values.put("calendarVersion", terms.calendarVersion());
        if (jdbc.sql(INSERT).params(values).update() == 0) {
            return false;
        }
        events.add(commitment.id(), commitment.state().events(), promised);
        return true;
    }

    /**
     * Writes an event down, and the state it leads to.
     *
     * @return the promise after it
     */
    Commitment append(Commitment commitment, CommitmentEvent event) {
        Commitment next = commitment.with(commitment.state().after(event));
        events.add(next.id(), next.state().events(), event);
        if (jdbc.sql(UPDATE).params(stateOf(next)).update() != 1) {
            throw new IllegalStateException("Commitment %s is not at version %d any more"
                    .formatted(next.id(), commitment.state().events()));
        }
        return next;
    }

    /**
     * Returns a promise and keeps others from changing it until the transaction ends.
     *
     * @throws Refused if there is none
     */
    Commitment lock(UUID id) {
        return jdbc.sql("select * from commitment where id = :id for update")
                .param("id", id)
                .query(Commitments::commitment)
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    /** As {@link #lock}, but empty when somebody else holds it, or nothing is overdue any more. */
    Optional<Commitment> lockOverdue(UUID id, Instant now) {
        return jdbc.sql("select * from commitment where id = :id and next_step_at <= :now for update skip locked")
                .param("id", id)
                .param("now", at(now))
                .query(Commitments::commitment)
                .optional();
    }

    /** Returns the open promises of that kind and locks them, always in the same order. */
    List<Commitment> lockOpen(String subject, CommitmentKind kind) {
        return jdbc.sql("""
                        select * from commitment where subject = :subject and kind = :kind
                            and met_at is null and cancelled_at is null
                        order by id for update
                        """)
                .param("subject", subject)
                .param("kind", kind.name())
                .query(Commitments::commitment)
                .list();
    }

    /** Returns the promise that was made before with the same words. */
    Commitment same(Commitment commitment) {
        return jdbc.sql("""
                        select * from commitment where subject = :subject and kind = :kind and started_at = :startedAt
                            and urgent = :urgent and coalesce(agreement_reference, '') = :agreementReference
                        """)
                .param("subject", commitment.subject())
                .param("kind", commitment.kind().name())
                .param("startedAt", at(commitment.startedAt()))
                .param("urgent", commitment.urgent())
                .param(
                        "agreementReference",
                        Optional.ofNullable(commitment.terms().agreementReference())
                                .orElse(""))
                .query(Commitments::commitment)
                .single();
    }

    /**
     * Returns a promise.
     *
     * @throws Refused if there is none
     */
    Commitment get(UUID id) {
        return jdbc.sql("select * from commitment where id = :id")
                .param("id", id)
                .query(Commitments::commitment)
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    /** Returns the promises that fit every condition that is not null, of the newest {@code limit} the oldest first. */
    List<Commitment> find(
            @Nullable String subject, @Nullable CommitmentKind kind, @Nullable CommitmentStatus status, int limit) {
        StringBuilder where = new StringBuilder("true");
        Map<String, Object> values = new LinkedHashMap<>();
        if (subject != null) {
            where.append(" and subject = :subject");
            values.put("subject", subject);
        }
        if (kind != null) {
            where.append(" and kind = :kind");
            values.put("kind", kind.name());
        }
        if (status != null) {
            where.append(" and status = :status");
            values.put("status", status.name());
        }
        values.put("limit", limit);
        return jdbc.sql("""
                        select * from (select * from commitment where %s
                            order by started_at desc, promised_due_at, id limit :limit) newest
                        order by started_at, promised_due_at desc, id
                        """.formatted(where))
                .params(values)
                .query(Commitments::commitment)
                .list();
    }

    /** Returns the ids of promises whose breach or next level should have happened by now, the longest overdue first. */
    List<UUID> overdue(Instant now, int limit) {
        return jdbc.sql("select id from commitment where next_step_at <= :now order by next_step_at limit :limit")
                .param("now", at(now))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private static Map<String, @Nullable Object> stateOf(Commitment commitment) {
        CommitmentState state = commitment.state();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", commitment.id());
        values.put("dueAt", at(state.times().dueAt()));
        values.put("warnAt", at(state.times().warnAt()));
        values.put("provisional", state.times().provisional());
        values.put("status", state.status().name());
        values.put("warnedFor", at(state.warnedFor()));
        values.put("pausedAt", at(state.pausedAt()));
        values.put("metAt", at(state.metAt()));
        values.put("breachedAt", at(state.breachedAt()));
        values.put("cancelledAt", at(state.cancelledAt()));
        values.put("escalatedLevel", state.escalatedLevel());
        values.put("nextLevelAt", at(state.nextLevelAt()));
        values.put("supersededBy", state.supersededBy());
        values.put("extensions", state.extensions());
        values.put("nextStepAt", at(state.nextStepAt().orElse(null)));
        values.put("version", state.events());
        return values;
    }

    private static Commitment commitment(ResultSet row, int number) throws SQLException {
        return new Commitment(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                CommitmentKind.valueOf(row.getString("kind")),
                row.getBoolean("urgent"),
                row.getString("product_line"),
                time(row, "started_at"),
                time(row, "promised_due_at"),
                new Terms(
                        row.getString("clause"),
                        row.getString("requirement"),
                        new Span(row.getLong("amount"), Unit.valueOf(row.getString("unit"))),
                        new Span(row.getLong("warn_amount"), Unit.valueOf(row.getString("warn_unit"))),
                        row.getString("ladder"),
                        row.getBoolean("pausable"),
                        row.getLong("extension_limit"),
                        row.getString("agreement_reference"),
                        row.getString("calendar_version")),
                new CommitmentState(
                        new Times(time(row, "due_at"), time(row, "warn_at"), row.getBoolean("provisional")),
                        timeOrNull(row, "warned_for"),
                        timeOrNull(row, "paused_at"),
                        timeOrNull(row, "met_at"),
                        timeOrNull(row, "breached_at"),
                        timeOrNull(row, "cancelled_at"),
                        row.getInt("escalated_level"),
                        timeOrNull(row, "next_level_at"),
                        row.getObject("superseded_by", UUID.class),
                        row.getInt("extensions"),
                        row.getInt("version")));
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Refused unknown(UUID id) {
        return new Refused(Refused.Kind.UNKNOWN, "commitments.unknown", id);
    }
}
