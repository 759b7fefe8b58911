package io.aftersales.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts of ratings from 1, the worst, to 5, as the columns {@code RATING_1} to {@code RATING_5}. */
final class Ratings {

    /** The column of the mean. */
    static final String AVERAGE = "AVERAGE";

    private static final List<String> ALL = List.of("RATING_1", "RATING_2", "RATING_3", "RATING_4", "RATING_5");

    private Ratings() {}

    /** Returns the counts with the mean of each row, to one decimal. */
    static FigureTable withMeans(FigureTable counts) {
        return new FigureTable(
                counts.figure(),
                Stream.concat(ALL.stream(), Stream.of(AVERAGE)).toList(),
                counts.rows().stream().map(Ratings::withMean).toList());
    }

    private static FigureTable.Row withMean(FigureTable.Row row) {
        BigDecimal given = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (int rating = 0; rating < ALL.size(); rating++) {
            BigDecimal count = row.value(ALL.get(rating));
            given = given.add(count);
            sum = sum.add(count.multiply(BigDecimal.valueOf(rating + 1L)));
        }
        Map<String, BigDecimal> values = new LinkedHashMap<>(row.values());
        values.put(AVERAGE, sum.divide(given, 1, RoundingMode.HALF_UP));
        return new FigureTable.Row(row.key(), values);
    }
}
