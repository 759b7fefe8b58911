package io.aftersales.budgets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The budgets on file, in all their versions. */
@Component
class BudgetStore {

    private static final String CURRENT = """
            select b.id, b.cost_centre, b.first_day, b.last_day, c.currency, v.version, v.planned_cents
            from budget b
            join cost_centre c on c.code = b.cost_centre
            join lateral (select version, planned_cents from budget_version
                where budget_id = b.id order by version desc limit 1) v on true
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BudgetStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the budget of a cost centre in whose period that day lies. */
    Optional<Budget> on(String costCentre, LocalDate day) {
        return jdbc.sql(CURRENT + " where b.cost_centre = :costCentre and :day between b.first_day and b.last_day")
                .param("costCentre", costCentre)
                .param("day", day)
                .query(BudgetStore::budget)
                .optional();
    }

    Optional<Budget> find(UUID id) {
        return jdbc.sql(CURRENT + " where b.id = :id")
                .param("id", id)
                .query(BudgetStore::budget)
                .optional();
    }

    /** Returns the budgets that have any day of the period, by cost centre and first day. */
    List<Budget> list(@Nullable String costCentre, Period period) {
        return jdbc.sql(CURRENT + """
                         where (cast(:costCentre as text) is null or b.cost_centre = :costCentre)
                            and b.last_day >= :first and b.first_day <= :last
                         order by b.cost_centre, b.first_day
                        """)
                .param("costCentre", costCentre)
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .query(BudgetStore::budget)
                .list();
    }

    List<String> costCentres() {
        return jdbc.sql("select distinct cost_centre from budget order by cost_centre")
                .query(String.class)
                .list();
    }

    /** Files a budget with its first version; the cost centre must be locked. */
    void add(Budget budget, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into budget (id, cost_centre, first_day, last_day, planned_at, planned_by)
                        values (:id, :costCentre, :first, :last, :at, :by)
                        """)
                .param("id", budget.id())
                .param("costCentre", budget.costCentre())
                .param("first", budget.period().firstDay())
                .param("last", budget.period().lastDay())
                .param("at", now)
                .param("by", by)
                .update();
        jdbc.sql("""
                        insert into budget_version (budget_id, version, planned_cents, entered_at, entered_by)
                        values (:id, 1, :cents, :at, :by)
                        """)
                .param("id", budget.id())
                .param("cents", budget.plannedCents())
                .param("at", now)
                .param("by", by)
                .update();
    }

    private static Budget budget(ResultSet row, int index) throws SQLException {
        return new Budget(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("cost_centre"),
                new Period(
                        Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("last_day", LocalDate.class))),
                row.getString("currency"),
                row.getInt("version"),
                row.getLong("planned_cents"));
    }
}
