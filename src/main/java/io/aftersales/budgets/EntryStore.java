package io.aftersales.budgets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of all budgets; they only grow. */
@Component
class EntryStore {

    private static final String ADDED = """
            coalesce(sum(cents) filter (where kind = 'COMMITTED'), 0) as committed,
                coalesce(sum(cents) filter (where kind = 'SPENT'), 0) as spent,
                coalesce(sum(cents) filter (where kind = 'RELEASED'), 0) as released
            """;

    private static final String SUMS = "select " + ADDED + " from budget_entry e ";

    private static final String WITHOUT_BUDGET = """
            not exists (select from budget b
                where b.cost_centre = e.cost_centre and e.day between b.first_day and b.last_day)
            """;

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums of entries, in hundredths. */
    record Sums(long committed, long spent, long released) {

        static final Sums NONE = new Sums(0, 0, 0);

        /** Returns what is committed and neither spent nor released. */
        long open() {
            return committed - released;
        }
    }

    void add(BudgetEntry entry) {
        jdbc.sql("""
                        insert into budget_entry (reference, position, kind, cost_centre, day, cents, at)
                        values (:reference, :position, :kind, :costCentre, :day, :cents, :at)
                        """)
                .param("reference", entry.reference())
                .param("position", entry.position())
                .param("kind", entry.kind().name())
                .param("costCentre", entry.costCentre())
                .param("day", entry.day())
                .param("cents", entry.cents())
                .param("at", utc(entry.at()))
                .update();
    }

    List<BudgetEntry> of(String reference) {
        return jdbc.sql("select * from budget_entry where reference = :reference order by position")
                .param("reference", reference)
                .query(EntryStore::entry)
                .list();
    }

    /** Returns the cost centres that these references have entries of. */
    Set<String> costCentres(Collection<String> references) {
        return jdbc.sql("select distinct cost_centre from budget_entry where reference in (:references)")
                .param("references", references)
                .query(String.class)
                .set();
    }

    /** Returns the newest entries of a budget first. */
    List<BudgetEntry> page(String costCentre, Period period, int size, long offset) {
        return jdbc.sql("""
                        select * from budget_entry
                        where cost_centre = :costCentre and day between :first and :last
                        order by id desc limit :size offset :offset
                        """)
                .param("costCentre", costCentre)
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .param("size", size)
                .param("offset", offset)
                .query(EntryStore::entry)
                .list();
    }

    Sums sums(String costCentre, Period period) {
        return jdbc.sql(SUMS + " where cost_centre = :costCentre and day between :first and :last")
                .param("costCentre", costCentre)
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .query(EntryStore::sums)
                .single();
    }

    /** Returns the sums of each budget, by its id; one without entries has none. */
    Map<UUID, Sums> sums(Collection<Budget> budgets) {
        Map<UUID, Sums> sums = new HashMap<>();
        if (!budgets.isEmpty()) {
            jdbc.sql("select b.id, " + ADDED + """
                             from budget b join budget_entry e
                                on e.cost_centre = b.cost_centre and e.day between b.first_day and b.last_day
                             where b.id in (:budgets) group by b.id
                            """)
                    .param("budgets", budgets.stream().map(Budget::id).toList())
                    .query(row -> {
                        sums.put(row.getObject("id", UUID.class), sums(row, 0));
                    });
        }
        return sums;
    }

    /** Returns the sums of what was entered to a budget from {@code from} on and before {@code before}. */
    Sums entered(String costCentre, Period budget, Instant from, Instant before) {
        return jdbc.sql(SUMS + """
                         where cost_centre = :costCentre and day between :first and :last
                            and at >= :from and at < :before
                        """)
                .param("costCentre", costCentre)
                .param("first", budget.firstDay())
                .param("last", budget.lastDay())
                .param("from", utc(from))
                .param("before", utc(before))
                .query(EntryStore::sums)
                .single();
    }

    /** As {@link #entered}, of what belongs to no budget. */
    Sums enteredWithoutBudget(String costCentre, Instant from, Instant before) {
        return jdbc.sql(SUMS + """
                         where cost_centre = :costCentre and at >= :from and at < :before and
                        """ + WITHOUT_BUDGET)
                .param("costCentre", costCentre)
                .param("from", utc(from))
                .param("before", utc(before))
                .query(EntryStore::sums)
                .single();
    }

    /** Returns the cost centres that have entries of that time which belong to no budget. */
    List<String> costCentresWithoutBudget(Instant from, Instant before) {
        return jdbc.sql("select distinct cost_centre from budget_entry e where at >= :from and at < :before and "
                        + WITHOUT_BUDGET + " order by cost_centre")
                .param("from", utc(from))
                .param("before", utc(before))
                .query(String.class)
                .list();
    }

    /** Returns what was spent from {@code from} on and before {@code before}, by reference. */
    List<BudgetEntry> spent(Instant from, Instant before) {
        return jdbc.sql("""
                        select * from budget_entry
                        where kind = 'SPENT' and at >= :from and at < :before order by reference collate "C"
                        """)
                .param("from", utc(from))
                .param("before", utc(before))
                .query(EntryStore::entry)
                .list();
    }

    private static Sums sums(ResultSet row, int index) throws SQLException {
        return new Sums(row.getLong("committed"), row.getLong("spent"), row.getLong("released"));
    }

    private static BudgetEntry entry(ResultSet row, int index) throws SQLException {
        return new BudgetEntry(
                row.getString("reference"),
                row.getInt("position"),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("cost_centre"),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                row.getLong("cents"),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
