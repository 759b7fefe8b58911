package io.aftersales.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.aftersales.cases.Dates;
import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import io.aftersales.repairs.PriceList;
import io.aftersales.repairs.Punctuality;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.repairs.RunningRepairs;
import io.aftersales.repairs.Visit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Of the figures, where the reader names no days: so many back from today. */
    private static final int USUAL_DAYS = 30;

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
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("from", from == null ? today.minusDays(USUAL_DAYS).toString() : from);
        model.addAttribute("to", to == null ? today.toString() : to);
        try {
            Problems problems = new Problems();
            Optional<LocalDate> first =
                    from == null ? Optional.of(today.minusDays(USUAL_DAYS)) : Dates.required("from", from, problems);
            Optional<LocalDate> last = to == null ? Optional.of(today) : Dates.required("to", to, problems);
            problems.throwIfAny();
            figures(first.orElseThrow(), last.orElseThrow(), model);
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

    private void figures(LocalDate from, LocalDate to, Model model) {
        List<Visit> visits = files.visitsBetween(
                from.atStartOfDay(clock.getZone()).toInstant(),
                to.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        Instant now = clock.instant();
        Map<String, Punctuality> engineers = new TreeMap<>();
        visits.stream()
                .collect(groupingBy(Visit::engineer))
                .forEach((engineer, theirs) -> engineers.put(engineer, Punctuality.of(theirs, now)));
        model.addAttribute("punctuality", Punctuality.of(visits, now));
        model.addAttribute("engineers", engineers);
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
