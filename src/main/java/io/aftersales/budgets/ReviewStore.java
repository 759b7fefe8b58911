package io.aftersales.budgets;

import io.aftersales.customers.EncryptedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reviews on file, and the figures they were opened with. */
@Component
class ReviewStore {

    private final JdbcClient jdbc;
    private final EncryptedText encryption;

    ReviewStore(JdbcClient jdbc, EncryptedText encryption) {
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    /** Returns the last day of the last regular review. */
    Optional<LocalDate> reviewedUntil() {
        return jdbc.sql("select last_day from expense_review where regular order by last_day desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    boolean exists(String number) {
        return find(number).isPresent();
    }

    /** Files a review; false when another one covers the same month by itself already. */
    boolean add(String number, boolean regular, Period period, Instant at, String by) {
        return jdbc.sql("""
                        insert into expense_review (number, regular, first_day, last_day, opened_at, opened_by)
                        values (:number, :regular, :first, :last, :at, :by)
                        on conflict (last_day) where regular do nothing
                        """)
                        .param("number", number)
                        .param("regular", regular)
                        .param("first", period.firstDay())
                        .param("last", period.lastDay())
                        .param("at", utc(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    Optional<ExpenseReview> find(String number) {
        return query("select * from expense_review where number = :number", number);
    }

    /** As {@link #find}, and nobody else changes that review until the transaction ends. */
    Optional<ExpenseReview> lock(String number) {
        return query("select * from expense_review where number = :number for update", number);
    }

    /** Returns the newest reviews first. */
    List<ExpenseReview> latest(int count) {
        return jdbc.sql("select * from expense_review order by opened_at desc, number desc limit :count")
                .param("count", count)
                .query(this::review)
                .list();
    }

    void setAnalysis(String number, String analysis, Instant at, String by) {
        jdbc.sql("""
                        update expense_review set analysis = :analysis, analysed_at = :at, analysed_by = :by
                        where number = :number
                        """)
                .param("analysis", encryption.convertToDatabaseColumn(analysis))
                .param("at", utc(at))
                .param("by", by)
                .param("number", number)
                .update();
    }

    void setSample(String number, long seed, int population) {
        jdbc.sql("update expense_review set sample_seed = :seed, population = :population where number = :number")
                .param("seed", seed)
                .param("population", population)
                .param("number", number)
                .update();
    }

    void setTold(String number, Instant at) {
        jdbc.sql("update expense_review set told_at = :at where number = :number")
                .param("at", utc(at))
                .param("number", number)
                .update();
    }

    void addFigure(String number, int position, ExpenseFigure figure) {
        jdbc.sql("""
                        insert into expense_figure (review, position, cost_centre, period, currency, version,
                            planned_cents, committed_cents, spent_cents, forecast_cents,
                            newly_committed_cents, newly_released_cents, newly_spent_cents)
                        values (:review, :position, :costCentre, :period, :currency, :version,
                            :planned, :committed, :spent, :forecast, :newlyCommitted, :newlyReleased, :newlySpent)
                        """)
                .param("review", number)
                .param("position", position)
                .param("costCentre", figure.costCentre())
                .param("period", figure.period())
                .param("currency", figure.currency())
                .param("version", figure.version())
                .param("planned", figure.plannedCents())
                .param("committed", figure.committedCents())
                .param("spent", figure.spentCents())
                .param("forecast", figure.forecastCents())
                .param("newlyCommitted", figure.newlyCommittedCents())
                .param("newlyReleased", figure.newlyReleasedCents())
                .param("newlySpent", figure.newlySpentCents())
                .update();
    }

    List<ExpenseFigure> figures(String number) {
        return jdbc.sql("select * from expense_figure where review = :review order by position")
                .param("review", number)
                .query((row, index) -> new ExpenseFigure(
                        row.getString("cost_centre"),
                        row.getString("period"),
                        row.getString("currency"),
                        row.getInt("version"),
                        row.getLong("planned_cents"),
                        row.getLong("committed_cents"),
                        row.getLong("spent_cents"),
                        row.getLong("forecast_cents"),
                        row.getLong("newly_committed_cents"),
                        row.getLong("newly_released_cents"),
                        row.getLong("newly_spent_cents")))
                .list();
    }

    private Optional<ExpenseReview> query(String sql, String number) {
        return jdbc.sql(sql).param("number", number).query(this::review).optional();
    }

    private ExpenseReview review(ResultSet row, int index) throws SQLException {
        return new ExpenseReview(
                row.getString("number"),
                row.getBoolean("regular"),
                new Period(
                        Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("last_day", LocalDate.class))),
                Objects.requireNonNull(instant(row, "opened_at")),
                row.getString("opened_by"),
                encryption.convertToEntityAttribute(row.getString("analysis")),
                instant(row, "analysed_at"),
                row.getString("analysed_by"),
                row.getObject("sample_seed", Long.class),
                row.getObject("population", Integer.class),
                instant(row, "told_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
