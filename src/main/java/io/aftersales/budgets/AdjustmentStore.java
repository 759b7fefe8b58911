package io.aftersales.budgets;

import io.aftersales.customers.EncryptedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposed adjustments, and the versions of budgets that came of them. */
@Component
class AdjustmentStore {

    private final JdbcClient jdbc;
    private final EncryptedText encryption;

    AdjustmentStore(JdbcClient jdbc, EncryptedText encryption) {
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    void add(Adjustment proposal) {
        jdbc.sql("""
                        insert into budget_adjustment (id, budget_id, planned_cents, reason, proposed_at, proposed_by)
                        values (:id, :budget, :cents, :reason, :at, :by)
                        """)
                .param("id", proposal.id())
                .param("budget", proposal.budgetId())
                .param("cents", proposal.plannedCents())
                .param("reason", encryption.convertToDatabaseColumn(proposal.reason()))
                .param("at", utc(proposal.proposedAt()))
                .param("by", proposal.proposedBy())
                .update();
    }

    /** Returns the proposal; nobody else decides on it until the transaction ends. */
    Optional<Adjustment> lock(UUID id) {
        return jdbc.sql("select * from budget_adjustment where id = :id for update")
                .param("id", id)
                .query(this::adjustment)
                .optional();
    }

    /** Returns the proposals to a budget, the oldest first. */
    List<Adjustment> of(UUID budgetId) {
        return jdbc.sql("select * from budget_adjustment where budget_id = :budget order by proposed_at, id")
                .param("budget", budgetId)
                .query(this::adjustment)
                .list();
    }

    void decide(UUID id, boolean approved, @Nullable String reason, Instant at, String by) {
        jdbc.sql("""
                        update budget_adjustment set approved = :approved, decision_reason = :reason,
                            decided_at = :at, decided_by = :by
                        where id = :id
                        """)
                .param("approved", approved)
                .param("reason", encryption.convertToDatabaseColumn(reason))
                .param("at", utc(at))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void addVersion(Budget before, Adjustment proposal, Instant at, String approvedBy) {
        jdbc.sql("""
                        insert into budget_version
                            (budget_id, version, planned_cents, entered_at, entered_by, reason, approved_by)
                        values (:budget, :version, :cents, :at, :by, :reason, :approvedBy)
                        """)
                .param("budget", before.id())
                .param("version", before.version() + 1)
                .param("cents", proposal.plannedCents())
                .param("at", utc(at))
                .param("by", proposal.proposedBy())
                .param("reason", encryption.convertToDatabaseColumn(proposal.reason()))
                .param("approvedBy", approvedBy)
                .update();
    }

    /** Returns all versions of a budget, the first one first. */
    List<BudgetVersion> versions(UUID budgetId) {
        return jdbc.sql("select * from budget_version where budget_id = :budget order by version")
                .param("budget", budgetId)
                .query((row, index) -> new BudgetVersion(
                        row.getInt("version"),
                        row.getLong("planned_cents"),
                        Objects.requireNonNull(instant(row, "entered_at")),
                        row.getString("entered_by"),
                        encryption.convertToEntityAttribute(row.getString("reason")),
                        row.getString("approved_by")))
                .list();
    }

    private Adjustment adjustment(ResultSet row, int index) throws SQLException {
        return new Adjustment(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("budget_id", UUID.class)),
                row.getLong("planned_cents"),
                Objects.requireNonNull(encryption.convertToEntityAttribute(row.getString("reason"))),
                Objects.requireNonNull(instant(row, "proposed_at")),
                row.getString("proposed_by"),
                row.getObject("approved", Boolean.class),
                encryption.convertToEntityAttribute(row.getString("decision_reason")),
                instant(row, "decided_at"),
                row.getString("decided_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
