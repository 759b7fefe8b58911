package io.aftersales.products;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a service contract as they are handed in, checked as a whole by {@link ServiceContracts}.
 *
 * @param responseHours a whole number; a fraction is refused, not cut off
 * @param validFrom first day, {@code yyyy-MM-dd}
 * @param validTo last day, {@code yyyy-MM-dd}
 */
public record ContractTerms(
        @Nullable String serialNumber,
        @Nullable BigDecimal responseHours,
        @Nullable String feeNote,
        @Nullable String validFrom,
        @Nullable String validTo) {}
