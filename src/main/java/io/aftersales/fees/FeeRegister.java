package io.aftersales.fees;

import io.aftersales.cases.CaseTimeline;
import io.aftersales.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The calculation sheets with the timelines of their claims: whoever changes fees says here what happened.
 *
 * <p>Every step begins with {@link #lock}. Rows are locked in one order everywhere: sheet, charge, then what the engine
 * writes at the end.
 */
@Component
class FeeRegister {

    private final Sheets sheets;
    private final SheetVersions versions;
    private final CaseTimeline timeline;

    FeeRegister(Sheets sheets, SheetVersions versions, CaseTimeline timeline) {
        this.sheets = sheets;
        this.versions = versions;
        this.timeline = timeline;
    }

    /** Returns the present instant as precisely as it is stored and shown: to the millisecond. */
    Instant now() {
        return timeline.now();
    }

    Optional<Sheet> find(String claimNumber) {
        return sheets.findById(claimNumber);
    }

    /**
     * Returns the sheet of that claim and keeps others from changing it until the transaction ends.
     *
     * @throws Refused if the claim has none
     */
    Sheet lock(String claimNumber) {
        return lockIfAny(claimNumber).orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "fees.unknown", claimNumber));
    }

    Optional<Sheet> lockIfAny(String claimNumber) {
        return sheets.lock(claimNumber);
    }

    /** Returns the versions of that sheet, the oldest first. */
    List<SheetVersion> versions(String claimNumber) {
        return versions.of(claimNumber);
    }

    /** Returns the version that counts. */
    SheetVersion latest(Sheet sheet) {
        return versions(sheet.claimNumber()).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    Sheet add(Sheet sheet) {
        return sheets.save(sheet);
    }

    /** Adds a version to the sheet. */
    SheetVersion add(Sheet sheet, List<FeeLine> lines, AgreedCharge charge, @Nullable String reason, String by) {
        int number = sheet.next(lines.isEmpty());
        return versions.save(new SheetVersion(sheet.claimNumber(), number, now(), by, reason, charge, lines));
    }

    /** Notes that something happened to the fees just now. */
    void note(String claimNumber, FeeEvent type, String by, Map<String, String> facts) {
        timeline.note(claimNumber, type, by, facts);
    }

    /**
     * Notes that something happened to the fees just now.
     *
     * @param texts what people wrote about it, by the name of the field; kept encrypted
     */
    void note(String claimNumber, FeeEvent type, String by, Map<String, String> facts, Map<String, String> texts) {
        timeline.note(claimNumber, type, by, facts, texts);
    }
}
