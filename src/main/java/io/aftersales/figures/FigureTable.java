package io.aftersales.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A figure in numbers.
 *
 * @param series its columns, in their order
 * @param rows its rows, in their order
 */
public record FigureTable(Figure figure, List<String> series, List<Row> rows) {

    /**
     * A row.
     *
     * @param values by series; what is not there is 0
     */
    public record Row(String key, Map<String, BigDecimal> values) {

        /** Returns the value of that series, 0 when there is none. */
        public BigDecimal value(String series) {
            return values.getOrDefault(series, BigDecimal.ZERO);
        }
    }
}
