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

/**
 * Counts in the database: one row for each month and value of an attribute, and question. Their number grows with months,
 * engineers and models, not with follow-ups.
 */
@Component
class JdbcResultCells implements ResultCells {

    private static final String ATTRIBUTES = """
            cross join lateral (values ('', ''), ('SERVICE', f.service), ('PRODUCT_LINE', f.product_line),
                ('MODEL', coalesce(f.model, '')), ('ENGINEER', coalesce(f.engineer, '')),
                ('DEPARTMENT', coalesce(f.department, ''))) as of (attribute, value)
            """;

    private static final String CELLS = """
            select to_char(f.opened_at at time zone :zone, 'YYYY-MM') as month, of.attribute, of.value, '' as code,
                count(*) as asked, count(*) filter (where f.outcome = 'ANSWERED') as answered, 0 as sum, 0 as satisfied
            from follow_up f %1$s
            where f.outcome is distinct from 'SKIPPED'
            group by 1, 2, 3
            union all
            select to_char(f.opened_at at time zone :zone, 'YYYY-MM'), of.attribute, of.value, a.code, 0, count(*),
                sum(a.rating), count(*) filter (where a.rating >= 4)
            from follow_up f join survey_answer a on a.number = f.number and a.rating is not null %1$s
            group by 1, 2, 3, 4
            order by 1, 2, 3, 4
            """.formatted(ATTRIBUTES);

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
        String attribute = row.getString("attribute");
        if (!attribute.isEmpty()) {
            values.put(ResultDimension.valueOf(attribute), row.getString("value"));
        }
        return values;
    }
}
