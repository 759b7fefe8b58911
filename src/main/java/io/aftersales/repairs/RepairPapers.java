package io.aftersales.repairs;

import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.customers.ContactDetails;
import io.aftersales.documents.Paper;
import io.aftersales.documents.PaperData;
import io.aftersales.documents.PaperPrinter;
import io.aftersales.problems.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prints the papers of a claim and of its repair (INF-11). What is not known yet is left blank, to be written by hand.
 */
@Service
@Transactional(readOnly = true)
public class RepairPapers {

    private final RepairFiles repairs;
    private final ClaimFiles claims;
    private final RepairPaperData data;
    private final PaperPrinter printer;

    RepairPapers(RepairFiles repairs, ClaimFiles claims, RepairPaperData data, PaperPrinter printer) {
        this.repairs = repairs;
        this.claims = claims;
        this.data = data;
        this.printer = printer;
    }

    /** Returns the papers that say something by now: the slip of a claim from the first, others as its repair goes on. */
    public List<Paper> of(String claimNumber) {
        List<Paper> papers = new ArrayList<>(List.of(Paper.ACCEPTANCE_SLIP));
        repairs.find(claimNumber).ifPresent(repair -> {
            if (!repair.visits().isEmpty()) {
                papers.add(Paper.DISPATCH_ORDER);
            }
            if (!repair.quotes().isEmpty()) {
                papers.add(Paper.QUOTE);
            }
            if (!repair.works().isEmpty()) {
                papers.addAll(List.of(Paper.REPAIR_REPORT, Paper.REPAIR_RECORD));
            }
            if (!repair.acceptances().isEmpty()) {
                papers.addAll(List.of(Paper.ACCEPTANCE_FORM, Paper.CONFIRMATION_SLIP));
            }
        });
        return papers;
    }

    /** As {@link #print(String, Paper, ContactDetails.Language, Integer)}, of several visits that of the latest. */
    public byte[] print(String claimNumber, Paper paper, ContactDetails.@Nullable Language language) {
        return print(claimNumber, paper, language, null);
    }

    /**
     * Returns a paper as PDF.
     *
     * @param language that of the customer when absent
     * @param visit number of the visit of which the dispatch order is printed; the latest when absent
     * @throws Refused if there is no such claim or visit, or it has no repair and the paper is not its slip
     */
    public byte[] print(
            String claimNumber, Paper paper, ContactDetails.@Nullable Language language, @Nullable Integer visit) {
        Optional<RepairFile> repair = repairs.find(claimNumber);
        if (repair.isEmpty() && paper != Paper.ACCEPTANCE_SLIP) {
            throw new Refused(Refused.Kind.UNKNOWN, "repairs.unknown", claimNumber);
        }
        ClaimFile claim = claims.get(claimNumber);
        boolean chinese = (language == null ? claim.customer().locale() : language) == ContactDetails.Language.ZH;
        PaperData known = repair.map(file -> paper == Paper.DISPATCH_ORDER
                        ? data.order(claim, file, ordered(file, visit))
                        : data.of(claim, file, repairs.lost(file), chinese))
                .orElseGet(() -> data.of(claim));
        return printer.print(paper, known, chinese ? Locale.CHINESE : Locale.ENGLISH);
    }

    private static List<Visit> ordered(RepairFile repair, @Nullable Integer number) {
        if (number == null) {
            return repair.visits();
        }
        int wanted = number;
        List<Visit> named = repair.visits().stream()
                .filter(visit -> visit.number() == wanted)
                .toList();
        if (named.isEmpty()) {
            throw new Refused(Refused.Kind.UNKNOWN, "repairs.visit.unknown", repair.claimNumber(), number);
        }
        return named;
    }
}
