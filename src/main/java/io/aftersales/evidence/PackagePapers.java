package io.aftersales.evidence;

import io.aftersales.cases.CaseKind;
import io.aftersales.documents.Paper;
import io.aftersales.repairs.RepairPapers;
import io.aftersales.replacements.ReplacementFile;
import io.aftersales.replacements.ReplacementFiles;
import io.aftersales.replacements.ReplacementPapers;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The papers that the file of a claim holds: 受理单, 派工单, 维修记录, 客户确认单 and others that say something by now
 * (INF-11), in the language of the customer, as he was given them.
 */
@Component
class PackagePapers {

    private final RepairPapers repairs;
    private final ReplacementFiles replacements;
    private final ReplacementPapers records;

    PackagePapers(RepairPapers repairs, ReplacementFiles replacements, ReplacementPapers records) {
        this.repairs = repairs;
        this.replacements = replacements;
        this.records = records;
    }

    /** Prints them one after the other; nothing for a case that is no claim. */
    void write(String number, PackageWriter zip) throws IOException {
        if (!CaseKind.of(number).equals(Optional.of(CaseKind.CLAIM))) {
            return;
        }
        for (Paper paper : repairs.of(number)) {
            zip.add(name(paper, ""), repairs.print(number, paper, null));
        }
        int place = 0;
        for (ReplacementFile file : replacements.of(number)) {
            if (file.exchange().isPresent()) {
                place++;
                zip.add(name(Paper.REPLACEMENT_RECORD, "-" + place), records.printRecord(number, file.id(), null));
            }
        }
    }

    private static String name(Paper paper, String place) {
        return "papers/%s%s.pdf".formatted(paper.name().toLowerCase(Locale.ROOT).replace('_', '-'), place);
    }
}
