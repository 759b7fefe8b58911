package io.aftersales.products.web;

import io.aftersales.problems.Refused;
import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.SerialNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The units at customers', for staff. */
@RestController
@RequestMapping("/api/units")
@Tag(name = "Products")
class UnitController {

    private final InstalledUnits units;
    private final UnitInput input;
    private final Clock clock;

    UnitController(InstalledUnits units, UnitInput input, Clock clock) {
        this.units = units;
        this.input = input;
        this.clock = clock;
    }

    @GetMapping("/{serial}")
    @Operation(summary = "Read a unit: dates, repairs, what it replaced and what replaced it, what was said about it")
    UnitBody get(@PathVariable String serial) {
        SerialNumber number = input.serial(serial);
        InstalledUnit unit = units.find(number)
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "products.refused.unitUnknown", number));
        return UnitBody.of(unit, units.chain(number), units.history(number), clock.getZone());
    }

    @PutMapping("/{serial}")
    @Operation(summary = "Enter or correct a unit; what is left out stays, what counted before stays in its history")
    UnitBody put(@PathVariable String serial, @RequestBody UnitTerms terms, Principal user) {
        SerialNumber number = input.serial(serial);
        InstalledUnit unit = units.correct(input.draft(number, terms, units.find(number)), user.getName());
        return UnitBody.of(unit, units.chain(number), units.history(number), clock.getZone());
    }

    /**
     * What is known of a unit as it is handed in.
     *
     * @param purchasedOn day of the invoice, {@code yyyy-MM-dd}
     * @param invoice true: the invoice or another proof of purchase was seen
     */
    record UnitTerms(
            @Nullable String model,
            @Nullable String productLine,
            @Nullable String purchasedOn,
            @Nullable String deliveredOn,
            @Nullable String acceptedOn,
            @Nullable Boolean invoice) {}
}
