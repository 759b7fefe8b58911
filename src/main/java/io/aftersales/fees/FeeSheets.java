package io.aftersales.fees;

import java.util.Optional;

/** Reads calculation sheets. */
public interface FeeSheets {

    /** Returns the totals of the sheet of a claim, if one was opened. */
    Optional<SheetTotals> totals(String claimNumber);
}
