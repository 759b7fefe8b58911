package io.aftersales.fees;

import org.jspecify.annotations.Nullable;

/**
 * What one kind of cost of services comes to that one bears, as finance settled it.
 *
 * @param department group of the department; null where it is another bearer
 * @param lines how many lines of sheets it is the sum of
 * @param cents internal cost, in hundredths of the currency
 */
public record AllocatedCost(
        CostBearer bearer, @Nullable String department, CostDetail detail, long lines, long cents, String currency) {}
