package io.aftersales.products;

import io.aftersales.problems.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units at customers', with what was repaired on them and what came in their place. */
@Service
@Transactional
public class InstalledUnits {

    private final UnitStore units;
    private final Clock clock;

    InstalledUnits(UnitStore units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<InstalledUnit> find(SerialNumber serialNumber) {
        return units.find(serialNumber);
    }

    /** Returns those of these units that are on file, all of them at once. */
    @Transactional(readOnly = true)
    public List<InstalledUnit> findAll(Collection<SerialNumber> serialNumbers) {
        return serialNumbers.isEmpty() ? List.of() : units.findAll(serialNumbers);
    }

    /**
     * Puts a unit on file, or fills in what was not known of it. What is known stays: a value that differs is kept beside
     * it in the history of the unit, never in its place. Only a purchase without invoice gives way to one with it.
     *
     * @return the unit as it is on file now
     */
    public InstalledUnit register(UnitDraft draft) {
        return put(draft, false, null);
    }

    /**
     * As {@link #register}, but what is said counts from now on; what was known before stays in the history.
     *
     * @param by user who corrects it
     */
    public InstalledUnit correct(UnitDraft draft, String by) {
        return put(draft, true, by);
    }

    private InstalledUnit put(UnitDraft draft, boolean correcting, @Nullable String by) {
        units.addIfNew(draft.serialNumber(), draft.productLine());
        InstalledUnit known = units.lock(draft.serialNumber()).orElseThrow();
        UnitProperties properties = new UnitProperties(known).say(draft, correcting);
        if (properties.changes().isEmpty()) {
            return known;
        }
        InstalledUnit changed = units.update(known, properties);
        properties.changes().forEach(change -> units.note(draft.serialNumber(), change, clock.instant(), by));
        return changed;
    }

    /**
     * Notes that another unit came in the place of one. Repeating it has no effect. What the draft leaves open is taken
     * over from the old unit, owner and purchase included; without a day of delivery it counts as delivered {@code on}.
     *
     * @return the replacement
     * @throws io.aftersales.problems.Refused if the old unit is not on file, was replaced by another one already, or the
     *     replacement replaced another one or was itself replaced
     */
    public InstalledUnit replace(SerialNumber old, UnitDraft replacement, LocalDate on, String caseNumber) {
        SerialNumber next = replacement.serialNumber();
        if (old.equals(next)) {
            throw new Refused(Refused.Kind.CONFLICT, "products.refused.unitItself", old);
        }
        InstalledUnit before = units.lock(old).orElseThrow(() -> unknown(old));
        if (next.equals(before.replacedBy())) {
            return units.find(next).orElseThrow();
        }
        if (before.replacedBy() != null) {
            throw new Refused(Refused.Kind.CONFLICT, "products.refused.unitReplaced", old, before.replacedBy());
        }
        units.find(next).ifPresent(InstalledUnits::expectFree);
        InstalledUnit after = register(inheriting(replacement, before, on));
        units.join(old, next, on, caseNumber);
        return units.find(after.serialNumber()).orElseThrow();
    }

    /** A unit with a successor or predecessor of its own would make the chain a circle or a tree. */
    private static void expectFree(InstalledUnit unit) {
        if (unit.replaces() != null) {
            throw new Refused(
                    Refused.Kind.CONFLICT, "products.refused.unitReplaces", unit.serialNumber(), unit.replaces());
        }
        if (unit.replacedBy() != null) {
            throw new Refused(
                    Refused.Kind.CONFLICT, "products.refused.unitReplaced", unit.serialNumber(), unit.replacedBy());
        }
    }

    private static UnitDraft inheriting(UnitDraft draft, InstalledUnit before, LocalDate on) {
        boolean samePurchase = draft.purchasedOn() == null;
        return new UnitDraft(
                draft.serialNumber(),
                draft.model() == null ? before.model() : draft.model(),
                draft.productLine(),
                draft.ownerId() == null ? before.ownerId() : draft.ownerId(),
                samePurchase ? before.purchasedOn() : draft.purchasedOn(),
                draft.deliveredOn() == null ? on : draft.deliveredOn(),
                draft.acceptedOn(),
                draft.invoice() || (samePurchase && before.invoice()));
    }

    /**
     * Notes that a unit is back and its price refunded. Repeating it has no effect.
     *
     * @throws io.aftersales.problems.Refused if the unit is not on file
     */
    public void giveBack(SerialNumber serialNumber, LocalDate on) {
        InstalledUnit unit = units.lock(serialNumber).orElseThrow(() -> unknown(serialNumber));
        units.giveBack(unit.serialNumber(), on);
    }

    /**
     * Adds a repair to the history of a unit. Repeating it for the same case and component has no effect.
     *
     * @throws io.aftersales.problems.Refused if the unit is not on file
     */
    public void addRepair(SerialNumber serialNumber, UnitRepair repair) {
        InstalledUnit unit = units.lock(serialNumber).orElseThrow(() -> unknown(serialNumber));
        units.addRepair(unit.serialNumber(), repair);
    }

    /** Returns the units that came in each other's place, the first one first; empty when the unit is not on file. */
    @Transactional(readOnly = true)
    public List<InstalledUnit> chain(SerialNumber any) {
        Optional<InstalledUnit> unit = units.find(any);
        while (unit.isPresent() && unit.get().replaces() != null) {
            unit = units.find(unit.get().replaces());
        }
        List<InstalledUnit> chain = new ArrayList<>();
        while (unit.isPresent()) {
            chain.add(unit.get());
            SerialNumber next = unit.get().replacedBy();
            unit = next == null ? Optional.empty() : units.find(next);
        }
        return List.copyOf(chain);
    }

    /**
     * Returns one unit of each owner of a unit of these lines, page by page in the order of the owners' ids.
     *
     * @param after the last owner that was returned before
     * @param limit how many at most
     */
    @Transactional(readOnly = true)
    public List<OwnedUnit> owned(Set<ProductLine> lines, UUID after, int limit) {
        return units.owned(lines, after, limit);
    }

    /** Returns what was said about a unit, the oldest first. */
    @Transactional(readOnly = true)
    public List<UnitChange> history(SerialNumber serialNumber) {
        return units.history(serialNumber);
    }

    private static Refused unknown(SerialNumber serialNumber) {
        return new Refused(Refused.Kind.UNKNOWN, "products.refused.unitUnknown", serialNumber);
    }
}
