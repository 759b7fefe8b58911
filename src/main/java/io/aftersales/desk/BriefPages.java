package io.aftersales.desk;

import io.aftersales.claims.ClaimFile;
import io.aftersales.complaints.ComplaintFile;
import io.aftersales.fees.FeeSheets;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.replacements.ReplacementFiles;
import java.time.Clock;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page of a case for those who do one step of some and read no others: what the step is about, and the customer for
 * whom it pays or calls him. Mails and forms link to the same address as for everybody.
 */
@Component
class BriefPages {

    /** What tells somebody who repairs a damage what was agreed. */
    private static final Set<String> AGREED = Set.of("OPINION_GIVEN", "PLANNED", "PLAN_APPROVED");

    private final RepairFiles repairs;
    private final ReplacementFiles replacements;
    private final FeeSheets fees;
    private final CasePages pages;
    private final Clock clock;

    BriefPages(RepairFiles repairs, ReplacementFiles replacements, FeeSheets fees, CasePages pages, Clock clock) {
        this.repairs = repairs;
        this.replacements = replacements;
        this.fees = fees;
        this.pages = pages;
        this.clock = clock;
    }

    /** Departments that answer a demand judge the product: they are not shown who demands. */
    String claim(ClaimFile file, Authentication reader, Model model) {
        boolean paysOrCalls = readsFees(file.number(), reader);
        model.addAttribute("file", file);
        model.addAttribute("paysOrCalls", paysOrCalls);
        model.addAttribute("hasFees", paysOrCalls && fees.totals(file.number()).isPresent());
        repairs.find(file.number()).ifPresent(repair -> model.addAttribute("repair", repair));
        model.addAttribute("replacements", replacements.of(file.number()));
        model.addAttribute("zone", clock.getZone());
        return "desk/claim-brief";
    }

    /** Engineers repair what was damaged; finance issues the receipt and needs not know what was complained about. */
    String complaint(ComplaintFile file, Authentication reader, Model model) {
        boolean serves = pages.mayOpen("/desk/repairs", reader);
        model.addAttribute("file", file);
        model.addAttribute("serves", serves);
        model.addAttribute(
                "hasFees",
                readsFees(file.number(), reader) && fees.charge(file.number()).isPresent());
        model.addAttribute(
                "agreed",
                file.timeline().stream()
                        .filter(entry -> serves && AGREED.contains(entry.type()))
                        .toList());
        model.addAttribute("zone", clock.getZone());
        return "desk/complaint-brief";
    }

    private boolean readsFees(String number, Authentication reader) {
        return pages.mayOpen("/desk/fees/" + number, reader);
    }
}
