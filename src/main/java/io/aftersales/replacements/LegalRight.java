package io.aftersales.replacements;

import io.aftersales.claims.ClaimFile;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductComponent;
import io.aftersales.products.UnitRepair;
import io.aftersales.repairs.AwaitedParts;
import io.aftersales.repairs.ComponentsOnFile;
import io.aftersales.warranty.LegalEntitlement;
import io.aftersales.warranty.LegalLimits;
import io.aftersales.warranty.LegalQuestion;
import io.aftersales.warranty.WarrantyDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the law what it gives the customer, where it is switched on (F63, RPL-08). */
@Component
class LegalRight {

    private final LegalLimits law;
    private final WarrantyDesk warranty;
    private final InstalledUnits units;
    private final AwaitedParts parts;
    private final ComponentsOnFile components;
    private final Clock clock;

    LegalRight(
            LegalLimits law,
            WarrantyDesk warranty,
            InstalledUnits units,
            AwaitedParts parts,
            ComponentsOnFile components,
            Clock clock) {
        this.law = law;
        this.warranty = warranty;
        this.units = units;
        this.parts = parts;
        this.components = components;
        this.clock = clock;
    }

    /** Whether the law gives him what he wishes. */
    boolean gives(Replacement replacement, ClaimFile claim, WarrantyState state, Instant at) {
        if (!law.on()) {
            return false;
        }
        ApplicationRecord application = replacement.application();
        Optional<InstalledUnit> unit = application.unit().flatMap(units::find);
        boolean performanceFault =
                application.condition() == Condition.OWN_QUALITY || application.condition() == Condition.FAULT_PERSISTS;
        return law.entitlement(new LegalQuestion(
                        replacement.productLine(),
                        unit.flatMap(InstalledUnit::invoicedOn).orElse(provenDay(application)),
                        day(claim.receivedAt()),
                        performanceFault,
                        state == WarrantyState.IN_WARRANTY,
                        unit.map(known -> failedRepairs(known, replacement, claim))
                                .orElse(0L),
                        daysWithoutPart(replacement, at)))
                .filter(given -> given.remedy() == LegalEntitlement.Remedy.RETURN
                        || application.wish().right() == Wish.REPLACEMENT)
                .isPresent();
    }

    /** A day that nothing proves gives no right yet (F38). */
    private static @Nullable LocalDate provenDay(ApplicationRecord application) {
        return application.proofType() == null ? null : application.purchasedOn();
    }

    /**
     * Repairs in warranty that were not solved, and those that were accepted as solved while the customer says that
     * their fault is back: of the same component, where the diagnosis names it.
     */
    private long failedRepairs(InstalledUnit unit, Replacement replacement, ClaimFile claim) {
        boolean back = replacement.application().condition() == Condition.FAULT_PERSISTS;
        Optional<String> component = back ? component(replacement.claimNumber(), claim) : Optional.empty();
        return unit.repairs().stream()
                .filter(UnitRepair::inWarranty)
                .filter(repair -> !repair.solved() || (back && ofThat(repair, component, claim)))
                .count();
    }

    private boolean ofThat(UnitRepair repair, Optional<String> component, ClaimFile claim) {
        return component.map(code(claim, repair.component())::equalsIgnoreCase).orElse(true);
    }

    private Optional<String> component(String claimNumber, ClaimFile claim) {
        return warranty.of(claimNumber).stream()
                .flatMap(decision -> Optional.ofNullable(decision.inputs().get("component")).stream())
                .reduce((earlier, later) -> later)
                .map(named -> code(claim, named));
    }

    /** Earlier diagnoses name a component in the words of their engineers. */
    private String code(ClaimFile claim, String named) {
        return components
                .find(claim.request(), named)
                .map(ProductComponent::code)
                .orElse(named.strip());
    }

    /** Days since the product was handed in for a repair that waits for its part; 0 where none does. */
    private long daysWithoutPart(Replacement replacement, Instant at) {
        return parts.inRepairSince(
                        replacement.claimNumber(), replacement.application().serialKey())
                .map(since -> ChronoUnit.DAYS.between(day(since), day(at)))
                .orElse(0L);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
