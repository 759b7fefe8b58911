package io.aftersales.repairs;

import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CaseKind;
import io.aftersales.cases.CaseTimeline;
import io.aftersales.claims.ClaimLocks;
import io.aftersales.problems.Refused;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The repairs with their timelines: whoever changes a repair says here what happened.
 *
 * <p>Every step begins with {@link #lock}. Rows are locked in one order everywhere: claims by number, then their
 * repairs, then promises, then what the engine writes at the end.
 */
@Component
class RepairRegister {

    /** What brings the product to us; that it was collected is said by a replacement of the claim. */
    private static final Set<String> CAME = Set.of(RepairEvent.PRODUCT_RECEIVED.name(), "PRODUCT_COLLECTED");

    private final Repairs repairs;
    private final ClaimLocks claims;
    private final CaseTimeline timeline;

    RepairRegister(Repairs repairs, ClaimLocks claims, CaseTimeline timeline) {
        this.repairs = repairs;
        this.claims = claims;
        this.timeline = timeline;
    }

    /** Returns the present instant as precisely as it is stored and shown: to the millisecond. */
    Instant now() {
        return timeline.now();
    }

    Optional<Repair> find(String claimNumber) {
        return repairs.findById(claimNumber);
    }

    /**
     * Returns the repair of that claim and keeps others from changing it until the transaction ends.
     *
     * @throws Refused if the claim has none
     */
    Repair lock(String claimNumber) {
        return lockIfAny(claimNumber)
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "repairs.unknown", claimNumber));
    }

    Optional<Repair> lockIfAny(String claimNumber) {
        claims.lock(claimNumber);
        return repairs.lock(claimNumber);
    }

    /**
     * As {@link #lockIfAny}, for what may happen at the customer of any case: an exchange and the damage of a complaint
     * have no repair.
     *
     * @throws Refused if there is neither a claim nor a complaint with that number
     */
    Optional<Repair> lockAround(String caseNumber) {
        boolean outside = CaseKind.CLAIM.matches(caseNumber) || CaseKind.COMPLAINT.matches(caseNumber);
        if (!outside || timeline.of(caseNumber).isEmpty()) {
            throw new Refused(Refused.Kind.UNKNOWN, "repairs.case.unknown", caseNumber);
        }
        return lockIfAny(caseNumber);
    }

    Repair add(Repair repair) {
        return repairs.save(repair);
    }

    /** Returns whether the product came to us, or was collected for inspection, since a repair of it ended last. */
    boolean received(Repair repair) {
        boolean received = false;
        for (CaseEntry entry : timeline.of(repair.claimNumber())) {
            received = CAME.contains(entry.type())
                    || (received && !entry.type().equals(RepairEvent.REPAIR_FINISHED.name()));
        }
        return received;
    }

    /** Returns whether the customer has parts that were posted to him since a repair of it ended last. */
    boolean partsOut(Repair repair) {
        boolean out = false;
        for (CaseEntry entry : timeline.of(repair.claimNumber())) {
            out = entry.type().equals(RepairEvent.PARTS_POSTED.name())
                    || (out && !lost(entry) && !entry.type().equals(RepairEvent.REPAIR_FINISHED.name()));
        }
        return out;
    }

    /** Returns when the customer said last that posted parts did not arrive; empty where he never did. */
    Optional<Instant> lostAt(Repair repair) {
        return timeline.of(repair.claimNumber()).stream()
                .filter(RepairRegister::lost)
                .map(CaseEntry::at)
                .reduce((earlier, later) -> later);
    }

    /**
     * Returns the ids of the postings whose parts never arrived, as the customer said (DSP-05).
     *
     * @param works all of that claim, the oldest first
     */
    Set<UUID> lost(String claimNumber, List<Work> works) {
        Iterator<Work> posted = works.stream()
                .filter(work -> work.result() == WorkResult.POSTED)
                .iterator();
        if (!posted.hasNext()) {
            return Set.of();
        }
        Set<UUID> lost = new HashSet<>();
        Work last = null;
        for (CaseEntry entry : timeline.of(claimNumber)) {
            if (entry.type().equals(RepairEvent.PARTS_POSTED.name()) && posted.hasNext()) {
                last = posted.next();
            } else if (last != null && lost(entry)) {
                lost.add(last.id());
            }
        }
        return lost;
    }

    /** Whether the customer said then that posted parts did not arrive. */
    private static boolean lost(CaseEntry entry) {
        return entry.type().equals(RepairEvent.PARTS_ANSWERED.name())
                && PartsAnswer.NOT_ARRIVED.name().equals(entry.facts().get("partsAnswer"));
    }

    /** Notes that something happened to the repair just now. */
    void note(Repair repair, RepairEvent type, String by, Map<String, String> facts) {
        timeline.note(repair.claimNumber(), type, by, facts);
    }

    /**
     * Notes that something happened to the repair just now.
     *
     * @param texts what people wrote about it, by the name of the field; kept encrypted
     */
    void note(Repair repair, RepairEvent type, String by, Map<String, String> facts, Map<String, String> texts) {
        note(repair.claimNumber(), type, by, facts, texts);
    }

    /** As {@link #note(Repair, RepairEvent, String, Map, Map)}, also where the case has no repair. */
    void note(String caseNumber, RepairEvent type, String by, Map<String, String> facts, Map<String, String> texts) {
        timeline.note(caseNumber, type, by, facts, texts);
    }
}
