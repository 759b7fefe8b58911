package io.aftersales.warranty;

import io.aftersales.products.ComponentClass;
import io.aftersales.products.ProductLine;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fault whose coverage is asked.
 *
 * @param serialNumber in any spelling; what the installed unit of that number knows of dates and proof is used
 * @param component code of the component that failed, absent while it is not known
 * @param componentClass {@code MAIN_UNIT} while the component is not known
 * @param cause absent or {@code UNKNOWN} while it is not known
 * @param proofSupplied whether a proof of purchase was seen
 * @param reportedOn the day that must lie within the term
 * @param customerId whose product it is: what was repaired of a product without a number is guaranteed to him
 */
public record CoverageQuestion(
        String caseNumber,
        Occasion occasion,
        ProductLine productLine,
        @Nullable String serialNumber,
        @Nullable String component,
        ComponentClass componentClass,
        @Nullable FaultCause cause,
        @Nullable LocalDate purchasedOn,
        boolean proofSupplied,
        LocalDate reportedOn,
        @Nullable UUID customerId) {}
