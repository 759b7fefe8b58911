package io.aftersales.figures;

import static java.util.stream.Collectors.toList;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The figures of the usual days as metrics: {@code aftersales.figure} with the tags {@code figure}, {@code row} and
 * {@code series}. People are left out: metrics are kept elsewhere, and by others; their figure is read ahead as the
 * others are, for the dashboard.
 */
@Component
class FigureMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(FigureMetrics.class);

    private final FigureReadings figures;
    private final Map<Figure, MultiGauge> gauges = new EnumMap<>(Figure.class);

    FigureMetrics(FigureReadings figures, MeterRegistry meters) {
        this.figures = figures;
        for (Figure figure : Figure.values()) {
            if (figure != Figure.WORKLOAD_BY_PERSON) {
                gauges.put(
                        figure,
                        MultiGauge.builder("aftersales.figure")
                                .description("A figure of the dashboard over its usual days")
                                .tag("figure", figure.id())
                                .register(meters));
            }
        }
    }

    /** Takes the latest figures over, or reads them anew when it is time to; each node shows the same. */
    @Scheduled(
            initialDelayString = "${aftersales.figures.interval:PT1M}",
            fixedDelayString = "${aftersales.figures.interval:PT1M}")
    void refresh() {
        for (Figure figure : Figure.values()) {
            refresh(figure);
        }
    }

    private void refresh(Figure figure) {
        try {
            figures.refresh(figure).ifPresent(table -> show(figure, table));
        } catch (RuntimeException e) {
            // the others do not wait for one that takes too long
            LOG.warn("Figure {} cannot be read", figure.id(), e);
        }
    }

    private void show(Figure figure, FigureTable table) {
        MultiGauge gauge = gauges.get(figure);
        if (gauge != null) {
            gauge.register(rows(table), true);
        }
    }

    private static List<Row<?>> rows(FigureTable table) {
        return table.rows().stream()
                .flatMap(row -> table.series().stream()
                        .<Row<?>>map(series -> Row.of(Tags.of("row", row.key(), "series", series), row.value(series))))
                .collect(toList());
    }
}
