package io.aftersales.products.web;

import io.aftersales.products.InstalledUnit;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitChange;
import io.aftersales.products.UnitRepair;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One unit; serial numbers in their normalised spelling, the chain from the first unit to the newest. */
record UnitBody(
        String serialNumber,
        @Nullable String model,
        ProductLine productLine,
        @Nullable LocalDate purchasedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate acceptedOn,
        boolean invoice,
        @Nullable String replaces,
        @Nullable String replacedBy,
        @Nullable LocalDate returnedOn,
        List<String> chain,
        List<UnitRepair> repairs,
        List<Change> history) {

    static UnitBody of(InstalledUnit unit, List<InstalledUnit> chain, List<UnitChange> history, ZoneId zone) {
        return new UnitBody(
                unit.serialNumber().value(),
                unit.model(),
                unit.productLine(),
                unit.purchasedOn(),
                unit.deliveredOn(),
                unit.acceptedOn(),
                unit.invoice(),
                text(unit.replaces()),
                text(unit.replacedBy()),
                unit.returnedOn(),
                chain.stream().map(link -> link.serialNumber().value()).toList(),
                unit.repairs(),
                history.stream().map(change -> Change.of(change, zone)).toList());
    }

    private static @Nullable String text(@Nullable SerialNumber serialNumber) {
        return serialNumber == null ? null : serialNumber.value();
    }

    /** What was said about the unit; where {@code taken} is false, what was known before counts on. */
    record Change(
            OffsetDateTime at,
            String field,
            @Nullable String before,
            String said,
            boolean taken,
            @Nullable String by) {

        static Change of(UnitChange change, ZoneId zone) {
            return new Change(
                    OffsetDateTime.ofInstant(change.at(), zone),
                    change.field(),
                    change.before(),
                    change.said(),
                    change.taken(),
                    change.by());
        }
    }
}
