package io.aftersales.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Takes the months together. The number of cells grows with months, engineers and models, not with follow-ups. */
@Component
class JdbcResultCells implements ResultCells {

    private final SurveyMonths months;

    JdbcResultCells(SurveyMonths months) {
        this.months = months;
    }

    @Override
    public List<ResultCell> all() {
        Map<Map<ResultDimension, String>, ResultCell> cells = new LinkedHashMap<>();
        months.each(row -> {
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
