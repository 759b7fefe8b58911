package io.aftersales.warranty;

import io.aftersales.products.ProductLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the national Three-Guarantees rule asks of a fault.
 *
 * @param soldOn day of the invoice
 * @param performanceFault whether the fault is one of performance, not of use
 * @param inWarranty whether the warranty was running
 * @param failedRepairs repairs of the fault in warranty after which it came back
 * @param daysWithoutPart days since the unit was handed in for repair, 0 when no part is waited for
 */
public record LegalQuestion(
        ProductLine productLine,
        @Nullable LocalDate soldOn,
        LocalDate reportedOn,
        boolean performanceFault,
        boolean inWarranty,
        long failedRepairs,
        long daysWithoutPart) {}
