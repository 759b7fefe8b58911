package io.aftersales.warranty;

import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import io.aftersales.products.ComponentClass;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives customers more than the warranty: the guarantee on repairs, and longer terms as goodwill. */
@Component
class WarrantyGrants {

    private static final int SERIAL_NUMBER_LENGTH = 64;
    private static final int COMPONENT_LENGTH = 100;

    private final WarrantyRules rules;
    private final Guarantees guarantees;
    private final GoodwillExtensions extensions;
    private final GrantedUnits units;
    private final WarrantyEnds ends;

    WarrantyGrants(
            WarrantyRules rules,
            Guarantees guarantees,
            GoodwillExtensions extensions,
            GrantedUnits units,
            WarrantyEnds ends) {
        this.rules = rules;
        this.guarantees = guarantees;
        this.extensions = extensions;
        this.units = units;
        this.ends = ends;
    }

    /** See {@link WarrantyDesk#guaranteeRepair}. */
    LocalDate guaranteeRepair(String caseNumber, String serialNumber, String component, LocalDate finishedOn) {
        Problems problems = new Problems();
        Optional<SerialNumber> unit = problems.required("serialNumber", serialNumber, SERIAL_NUMBER_LENGTH)
                .flatMap(SerialNumber::of);
        Optional<String> part = problems.required("component", component, COMPONENT_LENGTH);
        problems.throwIfAny();
        SerialNumber known = unit.orElseThrow(() -> GoodwillCheck.unknown(serialNumber));
        if (guarantees.lastDay(caseNumber, known, part.orElseThrow()).isEmpty()) {
            give(
                    caseNumber,
                    new Guarantees.Holder(known, null, units.lineOf(known, caseNumber)),
                    part.orElseThrow(),
                    finishedOn);
        }
        return guarantees.lastDay(caseNumber, known, part.orElseThrow()).orElseThrow();
    }

    /** See {@link WarrantyDesk#guaranteeUnnumbered}. */
    LocalDate guaranteeUnnumbered(
            String caseNumber, UUID customerId, ProductLine productLine, String component, LocalDate finishedOn) {
        Problems problems = new Problems();
        Optional<String> part = problems.required("component", component, COMPONENT_LENGTH);
        problems.throwIfAny();
        give(caseNumber, new Guarantees.Holder(null, customerId, productLine), part.orElseThrow(), finishedOn);
        return guarantees.lastDay(caseNumber, null, part.orElseThrow()).orElseThrow();
    }

    private void give(String caseNumber, Guarantees.Holder holder, String part, LocalDate finishedOn) {
        guarantees.add(caseNumber, holder, part, finishedOn, rules.guarantee(holder.productLine()));
    }

    /** See {@link WarrantyDesk#guaranteedUntil}. */
    Optional<LocalDate> guaranteedUntil(String caseNumber, @Nullable SerialNumber unit, String component) {
        return guarantees.lastDay(caseNumber, unit, component);
    }

    /** See {@link WarrantyDesk#extend}. */
    LocalDate extend(GoodwillRequest request) {
        GoodwillCheck.Checked granted = GoodwillCheck.check(request);
        InstalledUnit unit = units.get(granted.unit());
        Optional<Long> before = extensions.months(granted.caseNumber(), granted.unit());
        if (before.isPresent() && before.get() != granted.months()) {
            throw new Refused(Refused.Kind.CONFLICT, "warranty.refused.extended", granted.caseNumber(), before.get());
        }
        if (before.isEmpty()) {
            extensions.add(granted);
        }
        return extensions
                .longest(granted.unit(), ends.of(unit, ComponentClass.MAIN_UNIT).orElse(null))
                .orElseThrow()
                .lastDay();
    }
}
