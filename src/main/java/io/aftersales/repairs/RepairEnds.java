package io.aftersales.repairs;

import io.aftersales.claims.ClaimFiles;
import io.aftersales.claims.ClaimRequest;
import io.aftersales.claims.ClaimTriage;
import io.aftersales.claims.ServiceEnd;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductComponent;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitRepair;
import io.aftersales.warranty.FaultCause;
import io.aftersales.warranty.WarrantyDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries what came of a repair to the claim, the unit and its guarantee. */
@Component
class RepairEnds {

    private final RepairRegister register;
    private final ClaimTriage triage;
    private final ClaimFiles claims;
    private final ComponentsOnFile components;
    private final Works works;
    private final InstalledUnits units;
    private final WarrantyDesk warranty;
    private final Clock clock;

    RepairEnds(
            RepairRegister register,
            ClaimTriage triage,
            ClaimFiles claims,
            ComponentsOnFile components,
            Works works,
            InstalledUnits units,
            WarrantyDesk warranty,
            Clock clock) {
        this.register = register;
        this.triage = triage;
        this.claims = claims;
        this.components = components;
        this.works = works;
        this.units = units;
        this.warranty = warranty;
        this.clock = clock;
    }

    void settle(Repair repair, RepairOutcome outcome, String by) {
        triage.recordService(repair.claimNumber(), end(outcome), outcome.name(), by);
        putOnFile(repair);
    }

    /** Adds a repair that has ended to the history of its unit, and gives its guarantee. Repeating it has no effect. */
    void putOnFile(Repair repair) {
        RepairOutcome outcome = repair.outcome();
        boolean worked = outcome == RepairOutcome.REPAIRED || outcome == RepairOutcome.UNSOLVED;
        Diagnosis diagnosis = repair.diagnosis();
        Instant finishedAt = repair.finishedAt();
        if (!worked || diagnosis == null || finishedAt == null) {
            return;
        }
        if (diagnosis.cause() == FaultCause.ORDERED_SERVICE) {
            // an installation is no repair of the unit, and guarantees no part of it
            return;
        }
        LocalDate day = LocalDate.ofInstant(finishedAt, clock.getZone());
        Optional<SerialNumber> unit =
                SerialNumber.of(repair.serialKey()).flatMap(units::find).map(InstalledUnit::serialNumber);
        unit.ifPresent(known -> units.addRepair(
                known,
                new UnitRepair(
                        repair.claimNumber(),
                        day,
                        diagnosis.component(),
                        outcome == RepairOutcome.REPAIRED,
                        Boolean.TRUE.equals(repair.free()))));
        guaranteed(repair, diagnosis).forEach(part -> guarantee(repair, unit, part, day));
    }

    /**
     * What was repaired, and every part that was put in, also where the true cause was not found (F12, WAR-10); none of a
     * parcel that never arrived. A part of the price list is guaranteed by its number there, and as the component that
     * the next diagnosis calls it.
     */
    private Set<String> guaranteed(Repair repair, Diagnosis diagnosis) {
        Set<String> guaranteed = new LinkedHashSet<>();
        if (repair.outcome() == RepairOutcome.REPAIRED) {
            guaranteed.add(diagnosis.component().toUpperCase(Locale.ROOT));
        }
        List<Work> done = works.of(repair.claimNumber());
        Set<UUID> lost = register.lost(repair.claimNumber(), done);
        done.stream()
                .filter(work -> !lost.contains(work.id()))
                .flatMap(work -> work.parts().stream())
                .map(PartUsed::code)
                .forEach(guaranteed::add);
        ClaimRequest request = claims.get(repair.claimNumber()).request();
        List.copyOf(guaranteed).stream()
                .flatMap(named -> components.find(request, named).stream())
                .map(ProductComponent::code)
                .forEach(guaranteed::add);
        return guaranteed;
    }

    private void guarantee(Repair repair, Optional<SerialNumber> unit, String part, LocalDate day) {
        if (unit.isPresent()) {
            warranty.guaranteeRepair(repair.claimNumber(), unit.get().value(), part, day);
        } else {
            warranty.guaranteeUnnumbered(repair.claimNumber(), repair.customerId(), repair.productLine(), part, day);
        }
    }

    /** A proposed replacement leaves the claim open: others decide on it. */
    private static ServiceEnd end(RepairOutcome outcome) {
        return switch (outcome) {
            case REPAIRED -> ServiceEnd.DELIVERED;
            case UNSOLVED -> ServiceEnd.CAUSE_UNFOUND;
            case DECLINED -> ServiceEnd.NOT_OWED;
            case REPLACEMENT_PROPOSED -> ServiceEnd.OUTSTANDING;
        };
    }
}
