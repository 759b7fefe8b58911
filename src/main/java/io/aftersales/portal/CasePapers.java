package io.aftersales.portal;

import io.aftersales.customers.ContactDetails;
import io.aftersales.documents.Paper;
import io.aftersales.problems.Refused;
import io.aftersales.repairs.RepairPapers;
import io.aftersales.replacements.ReplacementFiles;
import io.aftersales.replacements.ReplacementPapers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The papers of a claim that a customer may take with him: those that say something by now. */
@Component
class CasePapers {

    /** What staff tell each other. */
    private static final Set<Paper> INTERNAL = EnumSet.of(Paper.DISPATCH_ORDER, Paper.REPAIR_RECORD);

    private final RepairPapers repairPapers;
    private final ReplacementFiles replacements;
    private final ReplacementPapers replacementPapers;

    CasePapers(RepairPapers repairPapers, ReplacementFiles replacements, ReplacementPapers replacementPapers) {
        this.repairPapers = repairPapers;
        this.replacements = replacements;
        this.replacementPapers = replacementPapers;
    }

    List<Paper> of(String claimNumber) {
        List<Paper> papers = new ArrayList<>(repairPapers.of(claimNumber));
        papers.removeAll(INTERNAL);
        if (replacements.of(claimNumber).stream()
                .anyMatch(file -> file.exchange().isPresent())) {
            papers.add(Paper.REPLACEMENT_RECORD);
        }
        return papers;
    }

    /**
     * Prints the paper of that name, for example {@code repair-report}.
     *
     * @throws Refused if the claim has none of that name
     */
    byte[] print(String claimNumber, String name, Locale locale) {
        Paper paper = of(claimNumber).stream()
                .filter(available -> name(available).equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "cases.attachment.unknown", claimNumber, name));
        ContactDetails.Language language =
                locale.getLanguage().equals("zh") ? ContactDetails.Language.ZH : ContactDetails.Language.EN;
        return paper == Paper.REPLACEMENT_RECORD
                ? replacementPapers.printRecord(claimNumber, null, language)
                : repairPapers.print(claimNumber, paper, language);
    }

    /** Returns how addresses name the paper. */
    static String name(Paper paper) {
        return paper.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
