package io.aftersales.desk;

import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.engine.security.SessionToken;
import io.aftersales.fees.CostBearers;
import io.aftersales.fees.CostDetail;
import io.aftersales.fees.FeeFile;
import io.aftersales.fees.FeeSheets;
import io.aftersales.fees.SheetCorrections;
import io.aftersales.problems.Refused;
import io.aftersales.staff.Colleagues;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The fees of one service: lines, both totals, versions, charge, and what happened to them. */
@Controller
class FeePage {

    private static final Pattern ABOUT_FEES = Pattern.compile("(FEE|CHARGE)_.*");

    private final FeeSheets sheets;
    private final SheetCorrections corrections;
    private final CostBearers bearers;
    private final Colleagues staff;
    private final FeeGrounds grounds;
    private final CaseTimeline timeline;
    private final CasePages pages;
    private final Clock clock;

    FeePage(
            FeeSheets sheets,
            SheetCorrections corrections,
            CostBearers bearers,
            Colleagues staff,
            FeeGrounds grounds,
            CaseTimeline timeline,
            CasePages pages,
            Clock clock) {
        this.sheets = sheets;
        this.corrections = corrections;
        this.bearers = bearers;
        this.staff = staff;
        this.grounds = grounds;
        this.timeline = timeline;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/fees/{claimNumber}")
    String show(@PathVariable String claimNumber, HttpServletRequest request, Authentication reader, Model model) {
        model.addAttribute("number", claimNumber);
        model.addAttribute("entries", entries(claimNumber));
        model.addAttribute("zone", clock.getZone());
        Optional<FeeFile> found = sheets.find(claimNumber);
        if (found.isEmpty()) {
            return chargeOnly(claimNumber, reader, model);
        }
        FeeFile file = found.get();
        grounds.fill(model, claimNumber, reader);
        model.addAttribute("file", file);
        model.addAttribute("sheet", file.latest());
        model.addAttribute("charge", file.charge().orElse(null));
        model.addAttribute("details", CostDetail.values());
        model.addAttribute("namedCompany", bearers.namedCompany());
        model.addAttribute("departments", String.join(", ", staff.departments()));
        model.addAttribute("mayCorrect", corrections.mayCorrect(claimNumber, reader.getName()));
        model.addAttribute("readsCase", pages.mayOpen("/desk/cases/" + claimNumber, reader));
        model.addAttribute("token", SessionToken.of(request).orElse(""));
        return "desk/fees";
    }

    /** A complaint has a charge and no sheet (FEE-12). */
    private String chargeOnly(String number, Authentication reader, Model model) {
        model.addAttribute(
                "charge",
                sheets.charge(number).orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "fees.unknown", number)));
        model.addAttribute("readsCase", pages.mayOpen("/desk/complaints/" + number, reader));
        return "desk/charge";
    }

    private List<CaseEntry> entries(String claimNumber) {
        return timeline.of(claimNumber).stream()
                .filter(entry -> ABOUT_FEES.matcher(entry.type()).matches())
                .toList();
    }
}
