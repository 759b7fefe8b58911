package io.aftersales.warranty;

import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.ProductLine;
import io.aftersales.products.SerialNumber;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the files know of a unit that gets more than the warranty. */
@Component
class GrantedUnits {

    private final InstalledUnits units;
    private final CoverageDecisions decisions;

    GrantedUnits(InstalledUnits units, CoverageDecisions decisions) {
        this.units = units;
        this.decisions = decisions;
    }

    /**
     * Returns the unit.
     *
     * @throws io.aftersales.problems.Refused if it is not on file
     */
    InstalledUnit get(SerialNumber serialNumber) {
        return units.find(serialNumber).orElseThrow(() -> GoodwillCheck.unknown(serialNumber));
    }

    /**
     * Returns the product line of the unit, or else that of the decisions about the case.
     *
     * @throws io.aftersales.problems.Refused if neither is on file
     */
    ProductLine lineOf(SerialNumber serialNumber, String caseNumber) {
        return units.find(serialNumber)
                .map(InstalledUnit::productLine)
                .or(() -> decisions.of(caseNumber).stream()
                        .map(decision -> decision.inputs().get("productLine"))
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .map(ProductLine::valueOf))
                .orElseThrow(() -> GoodwillCheck.unknown(serialNumber));
    }
}
