package io.aftersales.budgets;

import io.aftersales.customers.EncryptedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The samples of the audits, and what was found. */
@Component
class AuditStore {

    private final JdbcClient jdbc;
    private final EncryptedText encryption;

    AuditStore(JdbcClient jdbc, EncryptedText encryption) {
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    void add(String review, int position, BudgetEntry spent) {
        jdbc.sql("""
                        insert into expense_audit (review, position, reference, cost_centre, cents, spent_at)
                        values (:review, :position, :reference, :costCentre, :cents, :at)
                        """)
                .param("review", review)
                .param("position", position)
                .param("reference", spent.reference())
                .param("costCentre", spent.costCentre())
                .param("cents", spent.cents())
                .param("at", ReviewStore.utc(spent.at()))
                .update();
    }

    List<AuditedExpense> of(String review) {
        return jdbc.sql("select * from expense_audit where review = :review order by position")
                .param("review", review)
                .query(this::expense)
                .list();
    }

    void judge(
            String review,
            String reference,
            boolean legal,
            boolean compliant,
            @Nullable String finding,
            Instant at,
            String by) {
        jdbc.sql("""
                        update expense_audit set legal = :legal, compliant = :compliant, finding = :finding,
                            judged_at = :at, judged_by = :by
                        where review = :review and reference = :reference
                        """)
                .param("legal", legal)
                .param("compliant", compliant)
                .param("finding", encryption.convertToDatabaseColumn(finding))
                .param("at", ReviewStore.utc(at))
                .param("by", by)
                .param("review", review)
                .param("reference", reference)
                .update();
    }

    void followUp(String review, String reference, String text, Instant at, String by) {
        jdbc.sql("""
                        update expense_audit set follow_up = :text, followed_up_at = :at, followed_up_by = :by
                        where review = :review and reference = :reference
                        """)
                .param("text", encryption.convertToDatabaseColumn(text))
                .param("at", ReviewStore.utc(at))
                .param("by", by)
                .param("review", review)
                .param("reference", reference)
                .update();
    }

    private AuditedExpense expense(ResultSet row, int index) throws SQLException {
        return new AuditedExpense(
                row.getInt("position"),
                row.getString("reference"),
                row.getString("cost_centre"),
                row.getLong("cents"),
                Objects.requireNonNull(ReviewStore.instant(row, "spent_at")),
                row.getObject("legal", Boolean.class),
                row.getObject("compliant", Boolean.class),
                encryption.convertToEntityAttribute(row.getString("finding")),
                ReviewStore.instant(row, "judged_at"),
                row.getString("judged_by"),
                encryption.convertToEntityAttribute(row.getString("follow_up")),
                ReviewStore.instant(row, "followed_up_at"),
                row.getString("followed_up_by"));
    }
}
