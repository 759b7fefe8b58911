package io.aftersales.desk;

import io.aftersales.cases.CaseKind;
import io.aftersales.claims.ClaimIndex;
import io.aftersales.claims.ClaimSearch;
import io.aftersales.claims.ClaimStatus;
import io.aftersales.problems.InvalidInput;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Finds cases by number, phone or serial number, status and overdue response (INF-05). */
@Controller
class CaseListPage {

    private final ClaimIndex index;
    private final Clock clock;

    CaseListPage(ClaimIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /** Whoever types the number of a case in full is at its file at once. */
    @GetMapping("/desk/cases")
    String show(@ModelAttribute("asked") ClaimSearch asked, Model model) {
        String query = asked.query() == null ? "" : asked.query().strip().toUpperCase(Locale.ROOT);
        if (Arrays.stream(CaseKind.values()).anyMatch(kind -> kind.matches(query))) {
            return "redirect:/desk/cases/" + query;
        }
        model.addAttribute("statuses", ClaimStatus.values());
        model.addAttribute("zone", clock.getZone());
        try {
            model.addAttribute("found", index.find(asked));
        } catch (InvalidInput wrong) {
            model.addAttribute("problems", wrong.problems());
        }
        return "desk/cases";
    }
}
