package io.aftersales.repairs;

import io.aftersales.cases.CaseTimeline;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is on file about repairs, and corrects records. */
@Service
@Transactional(readOnly = true)
public class RepairFiles {

    private static final int MOST_VISITS = 500;

    private final RepairRegister register;
    private final Visits visits;
    private final RepairRecords records;
    private final CaseTimeline timeline;

    RepairFiles(RepairRegister register, Visits visits, RepairRecords records, CaseTimeline timeline) {
        this.register = register;
        this.visits = visits;
        this.records = records;
        this.timeline = timeline;
    }

    /** Returns the repair of that claim, empty when it has none. */
    public Optional<RepairFile> find(String claimNumber) {
        return register.find(claimNumber)
                .map(repair -> records.file(repair, visits.of(claimNumber), corrections(claimNumber)));
    }

    /** Returns the ids of the postings whose parts never arrived, as their customer said (DSP-05). */
    public Set<UUID> lost(RepairFile repair) {
        return register.lost(repair.claimNumber(), repair.works());
    }

    /** Returns the visits that are booked, the next first, 500 at most. */
    public List<Visit> openVisits() {
        return visits.open(Limit.of(MOST_VISITS));
    }

    /** Returns how punctual engineers were at visits booked for that time, from inclusive, to exclusive (DSP-07). */
    public List<Punctuality> punctuality(Instant from, Instant to, Instant now) {
        return visits.punctuality(from, to, now);
    }

    /**
     * Adds how a record should read, with the reason; the record itself stays as it is (INF-07).
     *
     * @throws io.aftersales.problems.InvalidInput with everything that was left out
     * @throws Refused if the claim has no repair
     */
    @Transactional
    public void correct(
            String claimNumber, @Nullable String record, @Nullable String text, @Nullable String reason, String by) {
        Problems problems = new Problems();
        var which = problems.required("record", record, RepairTexts.NAME);
        var right = problems.required("text", text, RepairTexts.LONG);
        var why = problems.required("reason", reason, RepairTexts.LONG);
        problems.throwIfAny();
        Repair repair = register.lock(claimNumber);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("record", which.orElseThrow());
        texts.put("text", right.orElseThrow());
        texts.put("reason", why.orElseThrow());
        register.note(repair, RepairEvent.RECORD_CORRECTED, by, Map.of(), texts);
    }

    private List<Correction> corrections(String claimNumber) {
        return timeline.of(claimNumber).stream()
                .filter(entry -> entry.type().equals(RepairEvent.RECORD_CORRECTED.name()))
                .map(entry -> new Correction(
                        entry.at(),
                        entry.by(),
                        entry.texts().getOrDefault("record", ""),
                        entry.texts().getOrDefault("text", ""),
                        entry.texts().getOrDefault("reason", "")))
                .toList();
    }
}
