package io.aftersales.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts in the database: one row for each combination of values, and question. */
@Component
class JdbcResultCells implements ResultCells {

    private static final String CELLS = """
            select to_char(f.opened_at at time zone :zone, 'YYYY-MM') as month, f.service, f.product_line,
                coalesce(f.model, '') as model, coalesce(f.engineer, '') as engineer,
                coalesce(f.department, '') as department, '' as code, count(*) as asked,
                count(*) filter (where f.outcome = 'ANSWERED') as answered, 0 as sum, 0 as satisfied
            from follow_up f
            where f.outcome is distinct from 'SKIPPED'
            group by 1, 2, 3, 4, 5, 6
            union all
            select to_char(f.opened_at at time zone :zone, 'YYYY-MM'), f.service, f.product_line,
                coalesce(f.model, ''), coalesce(f.engineer, ''), coalesce(f.department, ''), a.code, 0, count(*),
                sum(a.rating), count(*) filter (where a.rating >= 4)
            from follow_up f join survey_answer a on a.number = f.number and a.rating is not null
            group by 1, 2, 3, 4, 5, 6, 7
            order by 1, 2, 3, 4, 5, 6, 7
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcResultCells(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<ResultCell> all() {
        Map<Map<ResultDimension, String>, ResultCell> cells = new LinkedHashMap<>();
        jdbc.sql(CELLS).param("zone", clock.getZone().getId()).query(row -> {
            Map<ResultDimension, String> values = values(row);
            String code = row.getString("code");
            if (code.isEmpty()) {
                cells.put(
                        values, new ResultCell(values, row.getLong("asked"), row.getLong("answered"), new TreeMap<>()));
            } else {
                Objects.requireNonNull(cells.get(values))
                        .ratings()
                        .put(
                                code,
                                new ResultCell.Ratings(
                                        row.getLong("answered"), row.getLong("sum"), row.getLong("satisfied")));
            }
        });
        return List.copyOf(cells.values());
    }

    private static Map<ResultDimension, String> values(ResultSet row) throws SQLException {
        Map<ResultDimension, String> values = new EnumMap<>(ResultDimension.class);
        values.putAll(ResultFilter.values(YearMonth.parse(row.getString("month"))));
        values.put(ResultDimension.SERVICE, row.getString("service"));
        values.put(ResultDimension.PRODUCT_LINE, row.getString("product_line"));
        values.put(ResultDimension.MODEL, row.getString("model"));
        values.put(ResultDimension.ENGINEER, row.getString("engineer"));
        values.put(ResultDimension.DEPARTMENT, row.getString("department"));
        return values;
    }
}
