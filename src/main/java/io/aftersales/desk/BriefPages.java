package io.aftersales.desk;

import io.aftersales.claims.ClaimFile;
import io.aftersales.complaints.CauseClass;
import io.aftersales.complaints.ComplaintFile;
import io.aftersales.fees.FeeSheets;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.replacements.Demand;
import io.aftersales.replacements.DemandRoute;
import io.aftersales.replacements.ReplacementFile;
import io.aftersales.replacements.ReplacementFiles;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page of a case for those who do one step of some and read no others: what the step is about, and the customer for
 * whom it pays or calls him. Of a case without such a step nothing is shown. Mails and forms link to the same address as
 * for everybody.
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

    /**
     * Departments that answer a demand judge the product: they are not shown who demands. The customer of a claim is shown
     * where money goes to him or comes from him.
     */
    String claim(ClaimFile file, Authentication reader, Model model) {
        List<ReplacementFile> applied = replacements.of(file.number());
        boolean readsFees = readsFees(file.number(), reader);
        boolean hasFees = readsFees && fees.totals(file.number()).isPresent();
        boolean paysOrCalls = readsFees
                && (fees.charge(file.number()).isPresent() || applied.stream().anyMatch(BriefPages::paid));
        boolean answers =
                pages.mayOpen("/desk/complaints", reader) && applied.stream().anyMatch(BriefPages::passedOn);
        if (!hasFees && !paysOrCalls && !answers) {
            return nothing(file.number(), model);
        }
        model.addAttribute("file", file);
        model.addAttribute("paysOrCalls", paysOrCalls);
        model.addAttribute("hasFees", hasFees);
        repairs.find(file.number()).ifPresent(repair -> model.addAttribute("repair", repair));
        model.addAttribute("replacements", applied);
        return "desk/claim-brief";
    }

    /**
     * Engineers repair what was damaged in use; finance issues the receipt and needs not know what was complained about.
     * Nobody reads here what was complained about himself.
     */
    String complaint(ComplaintFile file, Authentication reader, Model model) {
        boolean serves =
                pages.mayOpen("/desk/repairs", reader) && file.settlement().causeClass() == CauseClass.HUMAN_DAMAGE;
        boolean hasFees =
                readsFees(file.number(), reader) && fees.charge(file.number()).isPresent();
        boolean own = reader.getName().equals(file.assessment().complainedAbout());
        if (own || !(serves || hasFees)) {
            return nothing(file.number(), model);
        }
        model.addAttribute("file", file);
        model.addAttribute("serves", serves);
        model.addAttribute("hasFees", hasFees);
        model.addAttribute(
                "agreed",
                file.timeline().stream()
                        .filter(entry -> serves && AGREED.contains(entry.type()))
                        .toList());
        model.addAttribute("zone", clock.getZone());
        return "desk/complaint-brief";
    }

    /** Numbers count up: who tries them one after the other reads nothing. */
    private static String nothing(String number, Model model) {
        model.addAttribute("number", number);
        return "desk/no-brief";
    }

    private static boolean paid(ReplacementFile file) {
        return file.refund().isPresent()
                || file.offers().stream().anyMatch(offer -> offer.amount().isPresent());
    }

    private static boolean passedOn(ReplacementFile file) {
        return file.demand().map(Demand::demandRoute).equals(Optional.of(DemandRoute.DEFER));
    }

    private boolean readsFees(String number, Authentication reader) {
        return pages.mayOpen("/desk/fees/" + number, reader);
    }
}
