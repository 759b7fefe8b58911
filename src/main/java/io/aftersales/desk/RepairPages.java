package io.aftersales.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.aftersales.figures.FigurePeriod;
import io.aftersales.figures.FigureQuestion;
import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.repairs.PriceList;
import io.aftersales.repairs.Punctuality;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.repairs.RunningRepairs;
import io.aftersales.repairs.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What dispatchers and managers watch: visits with their punctuality (DSP-07), running repairs (RPR-30), the price list. */
@Controller
class RepairPages {

    private final RepairFiles files;
    private final RunningRepairs running;
    private final PriceList prices;
    private final Clock clock;

    RepairPages(RepairFiles files, RunningRepairs running, PriceList prices, Clock clock) {
        this.files = files;
        this.running = running;
        this.prices = prices;
        this.clock = clock;
    }

    @GetMapping("/desk/visits")
    String visits(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Model model) {
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("now", clock.instant());
        model.addAttribute("open", byEngineerAndDay(files.openVisits()));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        try {
            figures(FigurePeriod.of(new FigureQuestion(from, to, null, null), clock), model);
        } catch (InvalidInput wrong) {
            model.addAttribute(
                    "problems",
                    wrong.problems().stream().map(FieldProblem::field).collect(Collectors.toSet()));
        }
        return "desk/visits";
    }

    @GetMapping("/desk/repairs")
    String running(Model model) {
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("repairs", running.list());
        return "desk/repairs";
    }

    @GetMapping("/desk/prices")
    String prices(Model model) {
        model.addAttribute("prices", prices.list());
        return "desk/prices";
    }

    private void figures(FigurePeriod days, Model model) {
        List<Punctuality> engineers = files
                .punctuality(
                        days.from().atStartOfDay(clock.getZone()).toInstant(),
                        days.to().plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                        clock.instant())
                .stream()
                .sorted(Comparator.comparing(Punctuality::engineer))
                .toList();
        model.addAttribute("from", days.from());
        model.addAttribute("to", days.to());
        model.addAttribute("engineers", engineers);
        model.addAttribute(
                "punctuality",
                new Punctuality(
                        "",
                        engineers.stream().mapToLong(Punctuality::appointments).sum(),
                        engineers.stream().mapToLong(Punctuality::onTime).sum()));
    }

    private Map<String, Map<LocalDate, List<Visit>>> byEngineerAndDay(List<Visit> visits) {
        return visits.stream()
                .collect(groupingBy(
                        Visit::engineer,
                        TreeMap::new,
                        groupingBy(
                                visit -> LocalDate.ofInstant(visit.bookedAt(), clock.getZone()),
                                TreeMap::new,
                                toList())));
    }
}
