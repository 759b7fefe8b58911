package io.aftersales.fees;

/** Why an amount of a line is not known: it is shown as such, never taken for nothing (F49). */
public enum Missing {
    /** Nobody wrote down how long the work took. */
    MINUTES,
    /** Level and skill of the engineer were not entered. */
    LEVEL,
    /** There is no labour rate for that level and skill. */
    RATE,
    /** The part is not on the price list. */
    PRICE,
    /** What the part was bought for was not entered. */
    PURCHASE_COST
}
