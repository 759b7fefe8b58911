package io.aftersales.evidence;

import io.aftersales.cases.CaseKind;
import io.aftersales.documents.Paper;
import io.aftersales.repairs.RepairFile;
import io.aftersales.repairs.RepairFiles;
import io.aftersales.repairs.RepairPapers;
import io.aftersales.repairs.Visit;
import io.aftersales.replacements.ReplacementFile;
import io.aftersales.replacements.ReplacementFiles;
import io.aftersales.replacements.ReplacementPapers;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The papers that the file of a claim holds: 受理单, 派工单, 维修记录, 客户确认单 and others that say something by now
 * (INF-11), in the language of the customer, as he was given them.
 */
@Component
class PackagePapers {

    private final RepairFiles repairs;
    private final RepairPapers papers;
    private final ReplacementFiles replacements;
    private final ReplacementPapers records;

    PackagePapers(RepairFiles repairs, RepairPapers papers, ReplacementFiles replacements, ReplacementPapers records) {
        this.repairs = repairs;
        this.papers = papers;
        this.replacements = replacements;
        this.records = records;
    }

    /** Prints them one after the other; nothing for a case that is no claim. */
    void write(String number, PackageWriter zip) throws IOException {
        if (!CaseKind.of(number).equals(Optional.of(CaseKind.CLAIM))) {
            return;
        }
        for (Paper paper : papers.of(number)) {
            if (paper == Paper.DISPATCH_ORDER) {
                orders(number, zip);
            } else {
                zip.add(name(paper, ""), papers.print(number, paper, null));
            }
        }
        int place = 0;
        for (ReplacementFile file : replacements.of(number)) {
            if (file.exchange().isPresent()) {
                place++;
                zip.add(name(Paper.REPLACEMENT_RECORD, "-" + place), records.printRecord(number, file.id(), null));
            }
        }
    }

    /** Each visit has an order of its own (DSP-10). */
    private void orders(String number, PackageWriter zip) throws IOException {
        List<Visit> visits = repairs.find(number).map(RepairFile::visits).orElse(List.of());
        for (Visit visit : visits) {
            zip.add(
                    name(Paper.DISPATCH_ORDER, "-" + visit.number()),
                    papers.print(number, Paper.DISPATCH_ORDER, null, visit.number()));
        }
    }

    private static String name(Paper paper, String place) {
        return "papers/%s%s.pdf".formatted(paper.name().toLowerCase(Locale.ROOT).replace('_', '-'), place);
    }
}
