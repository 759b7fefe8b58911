package io.aftersales.desk;

import io.aftersales.cases.PageNumbers;
import io.aftersales.figures.Figure;
import io.aftersales.figures.FigurePeriod;
import io.aftersales.figures.FigureQuestion;
import io.aftersales.figures.FigureReader;
import io.aftersales.figures.FigureReadings;
import io.aftersales.figures.FigureTable;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import io.aftersales.products.ProductLine;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The picture for managers: figures with their definition, each number leading to its cases (RPR-30, CMP-49, INF-09). */
@Controller
class DashboardPages {

    private final FigureReader figures;
    private final FigureReadings readings;
    private final FigureWords words;
    private final CasePages pages;
    private final Clock clock;

    DashboardPages(FigureReader figures, FigureReadings readings, FigureWords words, CasePages pages, Clock clock) {
        this.figures = figures;
        this.readings = readings;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/dashboard")
    String show(@ModelAttribute("asked") FigureQuestion asked, Authentication reader, Model model) {
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("lines", ProductLine.values());
        model.addAttribute("costCentres", figures.costCentres());
        model.addAttribute("departments", words.departments());
        try {
            FigurePeriod period = FigurePeriod.of(asked, clock);
            model.addAttribute("period", period);
            model.addAttribute(
                    "readings",
                    Arrays.stream(Figure.values())
                            .filter(figure -> pages.mayOpen("/desk/dashboard/%s/cases".formatted(figure.id()), reader))
                            .map(figure -> readings.read(figure, period))
                            .toList());
        } catch (InvalidInput wrong) {
            model.addAttribute("problems", wrong.problems());
        }
        return "desk/dashboard";
    }

    /** A period that cannot be read is explained on the page. */
    @GetMapping("/desk/dashboard/{id}.csv")
    ResponseEntity<String> download(@PathVariable String id, @ModelAttribute("asked") FigureQuestion asked) {
        Figure figure = Figure.of(id);
        try {
            return Spreadsheets.answer(
                    id + ".csv",
                    records(readings.read(figure, FigurePeriod.of(asked, clock)).table()));
        } catch (InvalidInput wrong) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/desk/dashboard"))
                    .build();
        }
    }

    @GetMapping("/desk/dashboard/{id}/cases")
    String cases(
            @PathVariable String id,
            @ModelAttribute("asked") FigureQuestion asked,
            @RequestParam String row,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        Figure figure = Figure.of(id);
        model.addAttribute("figure", figure);
        model.addAttribute("row", row);
        model.addAttribute("series", series);
        try {
            Problems problems = new Problems();
            int number = PageNumbers.read(page, problems);
            problems.throwIfAny();
            FigurePeriod period = FigurePeriod.of(asked, clock);
            model.addAttribute("period", period);
            model.addAttribute("found", figures.cases(figure, period, row, series, number));
        } catch (InvalidInput wrong) {
            model.addAttribute("problems", wrong.problems());
        }
        return "desk/figure-cases";
    }

    private List<List<?>> records(FigureTable table) {
        List<List<?>> records = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of(table.figure().id()));
        table.series().forEach(series -> head.add(words.series(table.figure(), series)));
        records.add(head);
        for (FigureTable.Row row : table.rows()) {
            List<Object> cells = new ArrayList<>(List.of(words.row(table.figure(), row.key())));
            table.series().forEach(series -> cells.add(row.value(series)));
            records.add(cells);
        }
        return records;
    }
}
