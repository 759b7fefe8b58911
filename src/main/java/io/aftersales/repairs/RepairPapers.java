package io.aftersales.repairs;

import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.customers.ContactDetails;
import io.aftersales.documents.Paper;
import io.aftersales.documents.PaperPrinter;
import io.aftersales.problems.Refused;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints the papers of a repair. What is not known yet is left blank, to be written by hand. */
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

    /**
     * Returns a paper as PDF.
     *
     * @param language that of the customer when absent
     * @throws Refused if the claim has no repair
     */
    public byte[] print(String claimNumber, Paper paper, ContactDetails.@Nullable Language language) {
        RepairFile repair = repairs.find(claimNumber)
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "repairs.unknown", claimNumber));
        ClaimFile claim = claims.get(claimNumber);
        boolean chinese = (language == null ? claim.customer().locale() : language) == ContactDetails.Language.ZH;
        return printer.print(paper, data.of(claim, repair, chinese), chinese ? Locale.CHINESE : Locale.ENGLISH);
    }
}
