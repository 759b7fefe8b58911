package io.aftersales.fees;

import org.jspecify.annotations.Nullable;

/**
 * A line of a sheet with who bears it.
 *
 * @param bearer as finance settled it, else as table {@code cost-bearer} proposes; null where it is open
 * @param department group of the department that bears it; null where it is another bearer, or is not settled
 * @param settled whether finance has settled it (FEE-13)
 */
public record BorneLine(
        FeeLine line, @Nullable CostBearer bearer, @Nullable String department, boolean settled) {}
