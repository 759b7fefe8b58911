package io.aftersales.products;

import java.time.LocalDate;

/**
 * A repair that was done on a unit.
 *
 * @param finishedOn day on which the repair was finished
 * @param component code of the component in the product model, or what the engineer called it
 * @param solved whether the fault was gone
 */
public record UnitRepair(
        String caseNumber, LocalDate finishedOn, String component, boolean solved, boolean inWarranty) {}
