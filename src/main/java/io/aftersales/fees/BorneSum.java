package io.aftersales.fees;

import org.jspecify.annotations.Nullable;

/**
 * What one bears of a sheet as finance settled it (FEE-13, FEE-16).
 *
 * @param department group of the department; null where it is another bearer
 * @param cents internal cost, in hundredths
 */
public record BorneSum(CostBearer bearer, @Nullable String department, long cents) {}
