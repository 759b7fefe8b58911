package io.aftersales.repairs;

import io.aftersales.cases.CaseEntry;
import io.aftersales.cases.CaseTimeline;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Products that are not repaired for want of a part, for whoever decides what becomes of them (F63). */
@Service
@Transactional(readOnly = true)
public class AwaitedParts {

    /** What begins or ends the wait for a part. */
    private static final Set<RepairEvent> STEPS = EnumSet.of(
            RepairEvent.REPAIR_OPENED,
            RepairEvent.FAULT_DIAGNOSED,
            RepairEvent.REPAIR_WORKED,
            RepairEvent.REPAIR_WAITS,
            RepairEvent.PART_ARRIVED,
            RepairEvent.PART_UNAVAILABLE);

    private final JdbcClient jdbc;
    private final CaseTimeline timeline;

    AwaitedParts(JdbcClient jdbc, CaseTimeline timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    /**
     * Returns since when a product is in repair, where that repair waits for its part or was given up for want of one;
     * empty where no part is waited for.
     *
     * @param serialKey of the product, whose repairs by other claims count too; null where it is not known
     */
    public Optional<Instant> inRepairSince(String claimNumber, @Nullable String serialKey) {
        return jdbc.sql("""
                        select claim_number from repair
                        where (claim_number = :claim or serial_key = cast(:serial as text))
                          and (outcome is null or outcome = 'REPLACEMENT_PROPOSED')
                        """).param("claim", claimNumber).param("serial", serialKey).query(String.class).list().stream()
                .flatMap(number -> inRepairSince(timeline.of(number)).stream())
                .min(Comparator.naturalOrder());
    }

    /** The day of the law is that on which the product was handed in; where we go to it, the repair is opened then. */
    static Optional<Instant> inRepairSince(List<CaseEntry> entries) {
        if (last(entries, STEPS).filter(AwaitedParts::stands).isEmpty()) {
            return Optional.empty();
        }
        return last(entries, EnumSet.of(RepairEvent.REPAIR_OPENED))
                .map(CaseEntry::at)
                .map(opened -> entries.stream()
                        .filter(entry -> entry.type().equals(RepairEvent.PRODUCT_RECEIVED.name()))
                        .map(CaseEntry::at)
                        .filter(at -> !at.isBefore(opened))
                        .findFirst()
                        .orElse(opened));
    }

    private static boolean stands(CaseEntry step) {
        return WaitingReason.PART.name().equals(step.facts().get("waitingReason"))
                || PartResult.REPLACEMENT.name().equals(step.facts().get("partResult"));
    }

    private static Optional<CaseEntry> last(List<CaseEntry> entries, Set<RepairEvent> types) {
        return entries.stream()
                .filter(entry -> types.stream().anyMatch(type -> type.name().equals(entry.type())))
                .reduce((earlier, later) -> later);
    }
}
