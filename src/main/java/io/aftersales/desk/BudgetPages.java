package io.aftersales.desk;

import io.aftersales.budgets.BudgetAdjustments;
import io.aftersales.budgets.BudgetEntry;
import io.aftersales.budgets.Budgets;
import io.aftersales.budgets.ExpenseAudits;
import io.aftersales.budgets.ExpenseReviews;
import io.aftersales.budgets.Period;
import io.aftersales.cases.PageNumbers;
import io.aftersales.fees.CostAllocation;
import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.problems.Problems;
import io.aftersales.reimbursements.KindFigures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where after-sales watches expense use in real time (BUD-04), finance monitors it (BUD-03) and the supervision group
 * reads everything (BUD-06): figures, the entries behind them, and the reviews. Nothing is changed here.
 */
@Controller
class BudgetPages {

    private final Budgets budgets;
    private final BudgetAdjustments adjustments;
    private final ExpenseReviews reviews;
    private final ExpenseAudits audits;
    private final KindFigures kinds;
    private final CostAllocation allocation;
    private final Clock clock;

    BudgetPages(
            Budgets budgets,
            BudgetAdjustments adjustments,
            ExpenseReviews reviews,
            ExpenseAudits audits,
            KindFigures kinds,
            CostAllocation allocation,
            Clock clock) {
        this.budgets = budgets;
        this.adjustments = adjustments;
        this.reviews = reviews;
        this.audits = audits;
        this.kinds = kinds;
        this.allocation = allocation;
        this.clock = clock;
    }

    @GetMapping("/desk/budgets")
    String list(
            @RequestParam(required = false) @Nullable String costCentre,
            @RequestParam(name = "period", required = false) @Nullable String wanted,
            Model model) {
        // the year is shown as if the reader had named it
        String period = wanted == null || wanted.isBlank()
                ? Period.yearOf(LocalDate.now(clock)).label()
                : wanted;
        model.addAttribute("costCentre", costCentre);
        model.addAttribute("period", period);
        model.addAttribute("costCentres", budgets.costCentres());
        model.addAttribute("now", clock.instant().atZone(clock.getZone()));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("reviews", reviews.latest());
        try {
            model.addAttribute(
                    "rows",
                    budgets.list(costCentre, period).stream().map(BudgetRow::of).toList());
            model.addAttribute("download", download("/api/budgets/download", costCentre, period));
            model.addAttribute("kinds", kinds.list(costCentre, period));
            model.addAttribute("kindsDownload", download("/api/budgets/kinds/download", costCentre, period));
            model.addAttribute("allocated", allocation.list(period));
        } catch (InvalidInput wrong) {
            model.addAttribute(
                    "problems",
                    wrong.problems().stream().map(FieldProblem::field).collect(Collectors.toSet()));
        }
        return "desk/budgets";
    }

    @GetMapping("/desk/budgets/{id}")
    String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String page, Model model) {
        int number = PageNumbers.read(page, new Problems());
        List<BudgetEntry> entries = budgets.entries(id, number);
        boolean more = entries.size() > Budgets.PAGE_SIZE;
        model.addAttribute("row", BudgetRow.of(budgets.get(id)));
        model.addAttribute("entries", more ? entries.subList(0, Budgets.PAGE_SIZE) : entries);
        model.addAttribute("page", number);
        model.addAttribute("more", more);
        model.addAttribute("versions", adjustments.versions(id));
        model.addAttribute("adjustments", adjustments.of(id));
        model.addAttribute("zone", clock.getZone());
        return "desk/budget";
    }

    @GetMapping("/desk/budgets/reviews/{number}")
    String review(@PathVariable String number, Model model) {
        model.addAttribute("review", reviews.get(number));
        model.addAttribute("figures", reviews.figures(number));
        model.addAttribute("audit", audits.of(number));
        model.addAttribute("zone", clock.getZone());
        return "desk/expense-review";
    }

    private static String download(String path, @Nullable String costCentre, @Nullable String period) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (costCentre != null && !costCentre.isBlank()) {
            address.queryParam("costCentre", "{costCentre}");
        }
        if (period != null && !period.isBlank()) {
            address.queryParam("period", "{period}");
        }
        return address.encode()
                .buildAndExpand(Map.of(
                        "costCentre", costCentre == null ? "" : costCentre, "period", period == null ? "" : period))
                .toUriString();
    }
}
