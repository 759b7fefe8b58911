package io.aftersales.repairs;

import io.aftersales.claims.ClaimTriage;
import io.aftersales.claims.ServiceEnd;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitRepair;
import io.aftersales.warranty.FaultCause;
import io.aftersales.warranty.WarrantyDesk;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Carries what came of a repair to the claim, the unit and its guarantee. */
@Component
class RepairEnds {

    private final ClaimTriage claims;
    private final InstalledUnits units;
    private final WarrantyDesk warranty;
    private final Clock clock;

    RepairEnds(ClaimTriage claims, InstalledUnits units, WarrantyDesk warranty, Clock clock) {
        this.claims = claims;
        this.units = units;
        this.warranty = warranty;
        this.clock = clock;
    }

    void settle(Repair repair, RepairOutcome outcome, String by) {
        boolean worked = outcome == RepairOutcome.REPAIRED || outcome == RepairOutcome.UNSOLVED;
        claims.recordService(repair.claimNumber(), end(outcome), outcome.name(), by);
        Diagnosis diagnosis = repair.diagnosis();
        String serial = repair.serialKey();
        if (!worked || diagnosis == null || serial == null) {
            return;
        }
        if (diagnosis.cause() == FaultCause.ORDERED_SERVICE) {
            // an installation is no repair of the unit, and guarantees no part of it
            return;
        }
        LocalDate today = LocalDate.now(clock);
        SerialNumber.of(serial).flatMap(units::find).ifPresent(unit -> {
            units.addRepair(
                    unit.serialNumber(),
                    new UnitRepair(
                            repair.claimNumber(),
                            today,
                            diagnosis.component(),
                            outcome == RepairOutcome.REPAIRED,
                            Boolean.TRUE.equals(repair.free())));
            if (outcome == RepairOutcome.REPAIRED) {
                warranty.guaranteeRepair(
                        repair.claimNumber(), unit.serialNumber().value(), diagnosis.component(), today);
            }
        });
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
