package io.aftersales.warranty;

import io.aftersales.products.ComponentClass;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.warranty.CaseProducts.CaseProduct;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * Returns the last day of anything that is promised on these products, goodwill included, without those of which it
     * is not known. The tables are asked once for each product line.
     */
    Map<CaseProduct, LocalDate> latest(Collection<CaseProduct> products) {
        Map<SerialNumber, InstalledUnit> onFile = units
                .findAll(products.stream()
                        .flatMap(product -> SerialNumber.of(product.serialNumber()).stream())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(InstalledUnit::serialNumber, Function.identity()));
        GoodwillExtensions.Grants grants = extensions.of(onFile.keySet());
        Map<ProductLine, Map<ComponentClass, Long>> terms = new EnumMap<>(ProductLine.class);
        Map<CaseProduct, LocalDate> ends = new HashMap<>();
        for (CaseProduct product : products) {
            Optional<InstalledUnit> unit =
                    SerialNumber.of(product.serialNumber()).flatMap(serial -> Optional.ofNullable(onFile.get(serial)));
            ProductLine line = unit.map(InstalledUnit::productLine).orElse(product.productLine());
            Optional<LocalDate> start = UnitFacts.start(Optional.ofNullable(product.purchasedOn()), unit);
            Map<ComponentClass, Long> months = start.isEmpty() ? Map.of() : terms.computeIfAbsent(line, this::months);
            latest(start, months, unit, grants).ifPresent(end -> ends.put(product, end));
        }
        return ends;
    }

    private static Optional<LocalDate> latest(
            Optional<LocalDate> start,
            Map<ComponentClass, Long> months,
            Optional<InstalledUnit> unit,
            GoodwillExtensions.Grants grants) {
        Optional<LocalDate> longest = months.values().stream()
                .max(Comparator.naturalOrder())
                .flatMap(most -> start.map(first -> LastDay.after(first, most)));
        @Nullable LocalDate warranty = Optional.ofNullable(months.get(ComponentClass.MAIN_UNIT))
                .flatMap(ofUnit -> start.map(first -> LastDay.after(first, ofUnit)))
                .orElse(null);
        Optional<LocalDate> goodwill = unit.flatMap(known -> grants.longest(known.serialNumber(), warranty))
                .map(CoverageJudge.Period::lastDay);
        return Stream.concat(longest.stream(), goodwill.stream()).max(Comparator.naturalOrder());
    }

    private Map<ComponentClass, Long> months(ProductLine line) {
        Map<ComponentClass, Long> months = new EnumMap<>(ComponentClass.class);
        for (ComponentClass componentClass : ComponentClass.values()) {
            rules.term(line, componentClass).ifPresent(term -> months.put(componentClass, term.months()));
        }
        return months;
    }
}
