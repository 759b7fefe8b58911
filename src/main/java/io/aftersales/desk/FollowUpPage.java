package io.aftersales.desk;

import io.aftersales.cases.CaseTimeline;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.customers.CustomerDesk;
import io.aftersales.problems.Refused;
import io.aftersales.surveys.FollowUpFile;
import io.aftersales.surveys.FollowUpFiles;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The file of a contact that no service came before. */
@Controller
class FollowUpPage {

    private final FollowUpFiles files;
    private final CommitmentLedger ledger;
    private final CaseTimeline timeline;
    private final CustomerDesk customers;
    private final CasePages pages;

    FollowUpPage(
            FollowUpFiles files,
            CommitmentLedger ledger,
            CaseTimeline timeline,
            CustomerDesk customers,
            CasePages pages) {
        this.files = files;
        this.ledger = ledger;
        this.timeline = timeline;
        this.customers = customers;
        this.pages = pages;
    }

    @GetMapping("/desk/follow-ups/{number}")
    String show(@PathVariable String number, Locale locale, Authentication reader, Model model) {
        FollowUpFile file = files.find(number)
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "surveys.followUp.unknown", number));
        model.addAttribute("followUp", file);
        model.addAttribute("language", locale);
        model.addAttribute("customer", customers.contact(file.customerId()));
        pages.fill(model, number, new CasePages.Past(timeline.of(number), ledger.of(number)), reader, locale);
        return "desk/follow-up";
    }
}
