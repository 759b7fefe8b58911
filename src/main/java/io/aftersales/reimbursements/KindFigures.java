package io.aftersales.reimbursements;

import io.aftersales.budgets.Period;
import io.aftersales.fees.CostDetail;
import io.aftersales.fees.CostKind;
import io.aftersales.problems.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts expenses by kind of cost: labour, material, transport, other (BUD-02). The day of an expense is that of its
 * service, as in the budgets.
 */
@Service
@Transactional(readOnly = true)
public class KindFigures {

    private static final int LABEL_LENGTH = 7;
    private static final int CENTRE_LENGTH = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    KindFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Key(String costCentre, CostKind kind, String currency) {}

    /**
     * Returns the figures by cost centre and kind; kinds without expenses are left out.
     *
     * @param costCentre absent for all
     * @param period such as {@code 2026-Q4}; absent for the current year
     * @throws io.aftersales.problems.InvalidInput if there is no such period
     */
    public List<KindFigure> list(@Nullable String costCentre, @Nullable String period) {
        Problems problems = new Problems();
        Optional<Period> days = period(period, problems);
        Optional<String> centre = problems.optional("costCentre", costCentre, CENTRE_LENGTH);
        problems.throwIfAny();
        Map<Key, KindFigure> figures = new TreeMap<>(
                Comparator.comparing(Key::costCentre).thenComparing(Key::kind).thenComparing(Key::currency));
        rows(centre.orElse("").toUpperCase(Locale.ROOT), days.orElseGet(() -> Period.yearOf(LocalDate.now(clock))))
                .forEach(row ->
                        figures.merge(new Key(row.costCentre(), row.kind(), row.currency()), row, KindFigures::sum));
        return List.copyOf(figures.values());
    }

    private static Optional<Period> period(@Nullable String written, Problems problems) {
        Optional<String> label = problems.optional("period", written, LABEL_LENGTH);
        Optional<Period> period = label.flatMap(text -> Period.of(text.toUpperCase(Locale.ROOT)));
        if (label.isPresent() && period.isEmpty()) {
            problems.reject("period", written, "budgets.period");
        }
        return period;
    }

    private List<KindFigure> rows(String costCentre, Period days) {
        return jdbc.sql("""
                        select c.cost_centre, c.currency, l.detail,
                            coalesce(sum(l.amount_cents) filter (where c.ended_at is null), 0) as committed,
                            coalesce(sum(l.approved_cents) filter (where c.status = 'PAID'), 0) as spent
                        from expense_claim c join expense_line l on l.claim_number = c.number
                        where c.cost_centre is not null and (:costCentre = '' or c.cost_centre = :costCentre)
                            and c.service_ended_at >= :from and c.service_ended_at < :until
                        group by c.cost_centre, c.currency, l.detail
                        """)
                .param("costCentre", costCentre)
                .param("from", start(days.firstDay()))
                .param("until", start(days.lastDay().plusDays(1)))
                .query((row, index) -> new KindFigure(
                        row.getString("cost_centre"),
                        CostDetail.valueOf(row.getString("detail")).kind(),
                        row.getLong("committed"),
                        row.getLong("spent"),
                        row.getString("currency")))
                .list();
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static KindFigure sum(KindFigure one, KindFigure other) {
        return new KindFigure(
                one.costCentre(),
                one.kind(),
                one.committedCents() + other.committedCents(),
                one.spentCents() + other.spentCents(),
                one.currency());
    }
}
