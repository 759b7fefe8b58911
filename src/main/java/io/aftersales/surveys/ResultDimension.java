package io.aftersales.surveys;

/** By what results are counted. Months lie in quarters, and quarters in years. */
public enum ResultDimension {
    YEAR,
    QUARTER,
    MONTH,
    SERVICE,
    PRODUCT_LINE,
    MODEL,
    ENGINEER,
    DEPARTMENT;

    /** Whether it is an attribute of services, and no period. */
    boolean attribute() {
        return compareTo(MONTH) > 0;
    }
}
