package io.aftersales.fees;

import org.jspecify.annotations.Nullable;

/**
 * Who bears a cost.
 *
 * @param department group of the department; null where no department bears it
 */
record Bearing(CostBearer bearer, @Nullable String department) {}
