package io.aftersales.warranty;

/** When coverage was decided. */
public enum Occasion {
    INTAKE,
    DIAGNOSIS,
    DECIDED_BY_HAND
}
