package io.aftersales.fees;

/** How far finance is with a calculation sheet (FEE-07, FEE-08). */
public enum ReviewState {
    /** Nothing to review: it has no lines. */
    EMPTY,
    OPEN,
    RETURNED,
    PASSED
}
