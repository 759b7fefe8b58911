package io.aftersales.warranty;

import io.aftersales.products.ComponentClass;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.SerialNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the warranty of a unit ends, as the files and tables say today. */
@Component
class WarrantyEnds {

    private final WarrantyRules rules;
    private final GoodwillExtensions extensions;
    private final InstalledUnits units;

    WarrantyEnds(WarrantyRules rules, GoodwillExtensions extensions, InstalledUnits units) {
        this.rules = rules;
        this.extensions = extensions;
        this.units = units;
    }

    /** Returns the last day of the warranty on that class of components; empty where terms or dates are not known. */
    Optional<LocalDate> of(InstalledUnit unit, ComponentClass componentClass) {
        return rules.term(unit.productLine(), componentClass)
                .flatMap(term -> UnitFacts.start(Optional.empty(), Optional.of(unit))
                        .map(start -> LastDay.after(start, term.months())));
    }

    /** Returns the last day of anything that is promised on the unit, goodwill included; empty if that is not known. */
    Optional<LocalDate> latest(String serialNumber) {
        return SerialNumber.of(serialNumber).flatMap(units::find).flatMap(this::latest);
    }

    private Optional<LocalDate> latest(InstalledUnit unit) {
        Optional<LocalDate> longest = Arrays.stream(ComponentClass.values())
                .flatMap(componentClass -> of(unit, componentClass).stream())
                .max(Comparator.naturalOrder());
        @Nullable LocalDate warranty = of(unit, ComponentClass.MAIN_UNIT).orElse(null);
        Optional<LocalDate> goodwill =
                extensions.longest(unit.serialNumber(), warranty).map(CoverageJudge.Period::lastDay);
        return longest.filter(end -> goodwill.filter(end::isBefore).isEmpty()).or(() -> goodwill);
    }
}
