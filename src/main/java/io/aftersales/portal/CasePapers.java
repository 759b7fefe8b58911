package io.aftersales.portal;

import io.aftersales.customers.ContactDetails;
import io.aftersales.documents.Paper;
import io.aftersales.problems.Refused;
import io.aftersales.repairs.RepairFile;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.repairs.RepairPapers;
import io.aftersales.replacements.ReplacementFiles;
import io.aftersales.replacements.ReplacementPapers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The papers of a claim that a customer may take with him: those that say something by now. */
@Component
class CasePapers {

    private final RepairFiles repairs;
    private final RepairPapers repairPapers;
    private final ReplacementFiles replacements;
    private final ReplacementPapers replacementPapers;

    CasePapers(
            RepairFiles repairs,
            RepairPapers repairPapers,
            ReplacementFiles replacements,
            ReplacementPapers replacementPapers) {
        this.repairs = repairs;
        this.repairPapers = repairPapers;
        this.replacements = replacements;
        this.replacementPapers = replacementPapers;
    }

    List<Paper> of(String claimNumber) {
        List<Paper> papers = new ArrayList<>();
        repairs.find(claimNumber).ifPresent(repair -> add(papers, repair));
        if (replacements.of(claimNumber).stream()
                .anyMatch(file -> file.exchange().isPresent())) {
            papers.add(Paper.REPLACEMENT_RECORD);
        }
        return papers;
    }

    private static void add(List<Paper> papers, RepairFile repair) {
        papers.add(Paper.ACCEPTANCE_SLIP);
        if (!repair.quotes().isEmpty()) {
            papers.add(Paper.QUOTE);
        }
        if (!repair.works().isEmpty()) {
            papers.add(Paper.REPAIR_REPORT);
        }
        if (!repair.acceptances().isEmpty()) {
            papers.add(Paper.ACCEPTANCE_FORM);
            papers.add(Paper.CONFIRMATION_SLIP);
        }
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
