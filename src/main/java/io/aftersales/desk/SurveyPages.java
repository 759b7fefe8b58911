package io.aftersales.desk;

import io.aftersales.problems.InvalidInput;
import io.aftersales.products.ProductLine;
import io.aftersales.surveys.Counted;
import io.aftersales.surveys.ImprovementMeasure;
import io.aftersales.surveys.ImprovementMeasures;
import io.aftersales.surveys.MeasureEffect;
import io.aftersales.surveys.ResultDimension;
import io.aftersales.surveys.ResultFilter;
import io.aftersales.surveys.SurveyResults;
import io.aftersales.surveys.SurveyedService;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What customers think, by what the reader chooses, as a page and as a list for spreadsheets (SVY-10). */
@Controller
class SurveyPages {

    private final SurveyResults results;
    private final ImprovementMeasures measures;
    private final SurveySheet sheet;
    private final Clock clock;

    SurveyPages(SurveyResults results, ImprovementMeasures measures, SurveySheet sheet, Clock clock) {
        this.results = results;
        this.measures = measures;
        this.sheet = sheet;
        this.clock = clock;
    }

    /** A measure with the ratings before and after it, in figures. */
    record MeasureRow(ImprovementMeasure measure, String effect) {}

    @GetMapping("/desk/surveys")
    String show(@ModelAttribute("filter") ResultFilter filter, Model model) {
        model.addAttribute("services", SurveyedService.values());
        model.addAttribute("lines", ProductLine.values());
        model.addAttribute("dimensions", ResultDimension.values());
        model.addAttribute("least", results.least());
        Counted counted = results.count();
        model.addAttribute("asOf", counted.asOf());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("measures", rows(counted));
        try {
            model.addAttribute("table", results.read(filter, counted));
            model.addAttribute("download", address(filter));
        } catch (InvalidInput wrong) {
            model.addAttribute("problems", wrong.problems());
        }
        return "desk/surveys";
    }

    /** A filter that cannot be read is explained on the page. */
    @GetMapping("/desk/surveys.csv")
    ResponseEntity<String> download(@ModelAttribute("filter") ResultFilter filter) {
        try {
            return Spreadsheets.answer("survey-results.csv", sheet.records(results.read(filter)));
        } catch (InvalidInput wrong) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/desk/surveys"))
                    .build();
        }
    }

    private List<MeasureRow> rows(Counted counted) {
        List<ImprovementMeasure> latest = measures.list();
        Iterator<MeasureEffect> effects = measures.effects(latest, counted).iterator();
        return latest.stream()
                .map(measure -> new MeasureRow(measure, effects.next().figures()))
                .toList();
    }

    private static String address(ResultFilter filter) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/desk/surveys.csv");
        Map<String, Object> values = new HashMap<>();
        add(address, values, "period", filter.period());
        add(address, values, "service", filter.service());
        add(address, values, "productLine", filter.productLine());
        add(address, values, "model", filter.model());
        add(address, values, "engineer", filter.engineer());
        add(address, values, "department", filter.department());
        add(address, values, "groupBy", filter.groupBy());
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void add(
            UriComponentsBuilder address, Map<String, Object> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            // as a variable: braces and percent signs of a reader mean nothing
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
    }
}
