package io.aftersales.fees;

import io.aftersales.budgets.Period;
import io.aftersales.problems.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sums up what services cost by who bears it (费用摊销; FEE-13): what goes to manufacturing cost (FEE-16), to sales
 * branches, the named company and departments. It counts what finance settled when it passed a sheet; a sheet that was
 * corrected since counts again when it is passed anew.
 */
@Service
@Transactional(readOnly = true)
public class CostAllocation {

    private static final int LABEL_LENGTH = 7;

    private final JdbcClient jdbc;
    private final Clock clock;

    CostAllocation(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Returns the sums of the sheets that were passed in that period, by bearer, department and kind.
     *
     * @param period such as {@code 2026-11}, {@code 2026-Q4} or {@code 2026}; absent for the current year
     * @throws io.aftersales.problems.InvalidInput if there is no such period
     */
    public List<AllocatedCost> list(@Nullable String period) {
        Problems problems = new Problems();
        Optional<String> label = problems.optional("period", period, LABEL_LENGTH);
        Optional<Period> named = label.flatMap(text -> Period.of(text.toUpperCase(Locale.ROOT)));
        if (label.isPresent() && named.isEmpty()) {
            problems.reject("period", period, "budgets.period");
        }
        problems.throwIfAny();
        return list(named.orElseGet(() -> Period.yearOf(LocalDate.now(clock))));
    }

    private List<AllocatedCost> list(Period days) {
        return jdbc.sql("""
                        select b.bearer, b.department, l.detail, s.currency, count(*) as lines,
                            sum(l.internal_cents) as cents
                        from fee_bearer b
                            join fee_sheet s on s.claim_number = b.claim_number and s.latest = b.version
                            join fee_sheet_version v on v.claim_number = b.claim_number and v.version = b.version
                            join fee_line l on l.version_id = v.id and l.position = b.line_number - 1
                        where s.review = 'PASSED' and b.settled_at >= :from and b.settled_at < :until
                        group by b.bearer, b.department, l.detail, s.currency
                        order by b.bearer, b.department, l.detail, s.currency
                        """)
                .param("from", start(days.firstDay()))
                .param("until", start(days.lastDay().plusDays(1)))
                .query((row, index) -> new AllocatedCost(
                        CostBearer.valueOf(row.getString("bearer")),
                        row.getString("department"),
                        CostDetail.valueOf(row.getString("detail")),
                        row.getLong("lines"),
                        row.getLong("cents"),
                        row.getString("currency")))
                .list();
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
