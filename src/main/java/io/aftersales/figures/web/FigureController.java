package io.aftersales.figures.web;

import io.aftersales.cases.PageNumbers;
import io.aftersales.figures.Figure;
import io.aftersales.figures.FigureCases;
import io.aftersales.figures.FigurePeriod;
import io.aftersales.figures.FigureQuestion;
import io.aftersales.figures.FigureReader;
import io.aftersales.figures.FigureReading;
import io.aftersales.figures.FigureReadings;
import io.aftersales.figures.FigureTable;
import io.aftersales.problems.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures and the cases behind them. */
@RestController
@RequestMapping("/api/figures/{id}")
@Tag(name = "Figures", description = "What the dashboard shows, in numbers")
class FigureController {

    private final FigureReader figures;
    private final FigureReadings readings;
    private final Clock clock;

    FigureController(FigureReader figures, FigureReadings readings, Clock clock) {
        this.figures = figures;
        this.readings = readings;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Read a figure")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    @ApiResponse(responseCode = "404", description = "There is no such figure")
    FigureView read(@PathVariable String id, @ParameterObject @ModelAttribute FigureQuestion asked) {
        FigurePeriod period = FigurePeriod.of(asked, clock);
        FigureReading reading = readings.read(Figure.of(id), period);
        FigureTable table = reading.table();
        return new FigureView(id, period.from(), period.to(), reading.asOf(), table.series(), rows(table));
    }

    @GetMapping("/cases")
    @Operation(summary = "List the cases that a number of the figure counts")
    @ApiResponse(responseCode = "400", description = "Every field that is wrong")
    @ApiResponse(responseCode = "404", description = "There is no such figure")
    FigureCases cases(
            @PathVariable String id,
            @ParameterObject @ModelAttribute FigureQuestion asked,
            @RequestParam String row,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String page) {
        Problems problems = new Problems();
        int number = PageNumbers.read(page, problems);
        problems.throwIfAny();
        return figures.cases(Figure.of(id), FigurePeriod.of(asked, clock), row, series, number);
    }

    private static List<RowView> rows(FigureTable table) {
        return table.rows().stream()
                .map(row -> new RowView(row.key(), row.values()))
                .toList();
    }

    /**
     * A figure.
     *
     * @param asOf when it was read, if that was before the request
     */
    record FigureView(
            String id,
            LocalDate from,
            LocalDate to,
            @Nullable Instant asOf,
            List<String> series,
            List<RowView> rows) {}

    /** A row of it; what is not among its values is 0. */
    record RowView(String row, Map<String, BigDecimal> values) {}
}
