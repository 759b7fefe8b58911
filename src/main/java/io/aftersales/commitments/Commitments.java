package io.aftersales.commitments;

import io.aftersales.problems.Refused;
import java.time.Instant;
import java.util.Collection;
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
        if (jdbc.sql(INSERT).params(CommitmentRow.of(commitment)).update() == 0) {
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
        if (jdbc.sql(UPDATE).params(CommitmentRow.stateOf(next)).update() != 1) {
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
                .query(CommitmentRow::read)
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    /** As {@link #lock}, but empty when somebody else holds it, or nothing is overdue any more. */
    Optional<Commitment> lockOverdue(UUID id, Instant now) {
        return jdbc.sql("select * from commitment where id = :id and next_step_at <= :now for update skip locked")
                .param("id", id)
                .param("now", CommitmentRow.at(now))
                .query(CommitmentRow::read)
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
                .query(CommitmentRow::read)
                .list();
    }

    /** Returns the promises of that kind of all these cases. */
    List<Commitment> of(Collection<String> subjects, CommitmentKind kind) {
        return subjects.isEmpty()
                ? List.of()
                : jdbc.sql("select * from commitment where subject in (:subjects) and kind = :kind")
                        .param("subjects", subjects)
                        .param("kind", kind.name())
                        .query(CommitmentRow::read)
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
                .param("startedAt", CommitmentRow.at(commitment.startedAt()))
                .param("urgent", commitment.urgent())
                .param(
                        "agreementReference",
                        Optional.ofNullable(commitment.terms().agreementReference())
                                .orElse(""))
                .query(CommitmentRow::read)
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
                .query(CommitmentRow::read)
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
                .query(CommitmentRow::read)
                .list();
    }

    /**
     * Returns promises whose next step should have happened by now, the longest overdue first.
     *
     * @param after the last one that was returned before
     */
    List<Overdue> overdue(Instant now, Overdue after, int limit) {
        return jdbc.sql("""
                        select id, next_step_at from commitment
                        where next_step_at <= :now and (next_step_at, id) > (:since, :id)
                        order by next_step_at, id limit :limit
                        """)
                .param("now", CommitmentRow.at(now))
                .param("since", CommitmentRow.at(after.since()))
                .param("id", after.id())
                .param("limit", limit)
                .query((row, number) ->
                        new Overdue(row.getObject("id", UUID.class), CommitmentRow.time(row, "next_step_at")))
                .list();
    }

    /**
     * Returns running promises that counted on days of a year without notice, were not extended, and end before that
     * instant, the first to end first.
     *
     * @param after the last one that was returned before
     */
    List<Overdue> provisional(Instant until, Overdue after, int limit) {
        return jdbc.sql("""
                        select id, due_at from commitment
                        where provisional and status = 'RUNNING' and extensions = 0
                            and due_at < :until and (due_at, id) > (:since, :id)
                        order by due_at, id limit :limit
                        """)
                .param("until", CommitmentRow.at(until))
                .param("since", CommitmentRow.at(after.since()))
                .param("id", after.id())
                .param("limit", limit)
                .query((row, number) -> new Overdue(row.getObject("id", UUID.class), CommitmentRow.time(row, "due_at")))
                .list();
    }

    private static Refused unknown(UUID id) {
        return new Refused(Refused.Kind.UNKNOWN, "commitments.unknown", id);
    }
}
