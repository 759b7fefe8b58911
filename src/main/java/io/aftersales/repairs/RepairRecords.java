package io.aftersales.repairs;

import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what the steps of a repair left on file. */
@Component
class RepairRecords {

    private final Quotes quotes;
    private final Consents consents;
    private final Works works;
    private final Inspections inspections;
    private final Acceptances acceptances;

    RepairRecords(Quotes quotes, Consents consents, Works works, Inspections inspections, Acceptances acceptances) {
        this.quotes = quotes;
        this.consents = consents;
        this.works = works;
        this.inspections = inspections;
        this.acceptances = acceptances;
    }

    RepairFile file(Repair repair, List<Visit> visits, List<Correction> corrections) {
        String number = repair.claimNumber();
        return new RepairFile(
                number,
                repair.status(),
                repair.mode(),
                repair.engineer(),
                repair.diagnosis(),
                repair.free(),
                repair.outcome(),
                repair.openedAt(),
                repair.finishedAt(),
                repair.status().done() ? null : repair.reportDueAt(),
                visits,
                quotes.of(number),
                consents.of(number).stream().map(ConsentEntry::consent).toList(),
                works.of(number),
                inspections.of(number).stream().map(InspectionEntry::inspection).toList(),
                acceptances.of(number).stream().map(AcceptanceEntry::acceptance).toList(),
                corrections);
    }
}
