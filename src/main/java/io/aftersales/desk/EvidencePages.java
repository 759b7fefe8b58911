package io.aftersales.desk;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where auditors begin, and the link on each case file. Templates call it {@code @evidencePages}. */
@Controller
class EvidencePages {

    private final CasePages pages;
    private final Clock clock;

    EvidencePages(CasePages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /** Offers the register of the last whole month. */
    @GetMapping("/desk/evidence")
    String show(Model model) {
        LocalDate first = LocalDate.now(clock).withDayOfMonth(1);
        model.addAttribute("from", first.minusMonths(1));
        model.addAttribute("to", first.minusDays(1));
        return "desk/evidence";
    }

    /** Returns whether the reader may take the package of that case away. */
    public boolean mayTake(String number) {
        return pages.mayOpen(
                "/api/evidence/cases/" + number + ".zip",
                SecurityContextHolder.getContext().getAuthentication());
    }
}
