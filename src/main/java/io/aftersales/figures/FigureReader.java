package io.aftersales.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads figures, and the cases that each of their numbers counts. */
@Service
@Transactional(readOnly = true)
public class FigureReader {

    /** Columns of a figure of percentiles. */
    static final List<String> PERCENTILES = List.of("COUNT", "P50", "P90", "P95");

    /** Money from what was planned to what is left, everything else by name. */
    private static final Comparator<String> COLUMNS = Comparator.<String>comparingInt(
                    List.of("PLANNED", "SPENT", "COMMITTED", "LEFT")::indexOf)
            .thenComparing(Comparator.naturalOrder());

    private static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Figure, String> definitions = new EnumMap<>(Figure.class);

    FigureReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        for (Figure figure : Figure.values()) {
            definitions.put(figure, definition(figure));
        }
    }

    /** Returns the figure for those days. */
    public FigureTable read(Figure figure, FigurePeriod period) {
        return switch (figure.measure()) {
            case COUNT -> groups(figure, period, "count(*)");
            case PERCENTILES -> percentiles(figure, period);
            case RATINGS -> Ratings.withMeans(groups(figure, period, "count(*)"));
            case SUM -> groups(figure, period, "round(sum(amount), 2)");
        };
    }

    /** Returns the cost centres that figures can be narrowed to. */
    public List<String> costCentres() {
        return jdbc.sql("select code from cost_centre union select cost_centre from staff_profile order by 1")
                .query(String.class)
                .list();
    }

    /**
     * Returns the cases that a number of the figure counts.
     *
     * @param series null for the whole row
     * @param page from 0
     */
    public FigureCases cases(Figure figure, FigurePeriod period, String key, @Nullable String series, int page) {
        List<String> found = jdbc.sql("""
                        select distinct subject from (%s) fact
                        where key = :key and subject is not null and (cast(:series as text) is null or series = :series)
                        order by subject limit :limit offset :offset
                        """.formatted(definitions.get(figure)))
                .params(values(figure, period))
                .param("key", key)
                .param("series", series)
                .param("limit", PAGE + 1)
                .param("offset", (long) page * PAGE)
                .query(String.class)
                .list();
        return new FigureCases(found.subList(0, Math.min(PAGE, found.size())), page, found.size() > PAGE);
    }

    private FigureTable groups(Figure figure, FigurePeriod period, String value) {
        Map<String, Map<String, BigDecimal>> rows = new LinkedHashMap<>();
        TreeSet<String> series = new TreeSet<>(COLUMNS);
        jdbc.sql("select key, series, %s as value from (%s) fact group by key, series order by key"
                        .formatted(value, definitions.get(figure)))
                .params(values(figure, period))
                .query((row, number) -> {
                    series.add(row.getString("series"));
                    return rows.computeIfAbsent(row.getString("key"), any -> new LinkedHashMap<>())
                            .put(row.getString("series"), row.getBigDecimal("value"));
                })
                .list();
        return new FigureTable(
                figure,
                List.copyOf(series),
                rows.entrySet().stream()
                        .map(row -> new FigureTable.Row(row.getKey(), row.getValue()))
                        .toList());
    }

    private FigureTable percentiles(Figure figure, FigurePeriod period) {
        List<FigureTable.Row> rows = jdbc.sql("""
                        select key, count(*) as facts,
                            percentile_cont(array[0.5, 0.9, 0.95]) within group (order by amount) as amounts
                        from (%s) fact group by key order by key
                        """.formatted(definitions.get(figure)))
                .params(values(figure, period))
                .query((row, number) -> percentileRow(row))
                .list();
        return new FigureTable(figure, PERCENTILES, rows);
    }

    private static FigureTable.Row percentileRow(ResultSet row) throws SQLException {
        Array amounts = row.getArray("amounts");
        List<BigDecimal> columns = new ArrayList<>();
        columns.add(BigDecimal.valueOf(row.getLong("facts")));
        Arrays.stream((Object[]) amounts.getArray())
                .map(amount -> new BigDecimal(amount.toString()).setScale(1, RoundingMode.HALF_UP))
                .forEach(columns::add);
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (int column = 0; column < PERCENTILES.size(); column++) {
            values.put(PERCENTILES.get(column), columns.get(column));
        }
        return new FigureTable.Row(row.getString("key"), values);
    }

    private Map<String, Object> values(Figure figure, FigurePeriod period) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("from", startOf(period.from()));
        values.put("to", startOf(period.to().plusDays(1)));
        values.put("now", Timestamp.from(clock.instant()));
        values.put("zone", clock.getZone().getId());
        values.put(
                "line",
                period.productLine() == null ? null : period.productLine().name());
        String department = period.department();
        values.put("department", department != null && figure.knows(department) ? department : null);
        return values;
    }

    private Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private static String definition(Figure figure) {
        try {
            return new ClassPathResource("figures/" + figure.id() + ".sql")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
