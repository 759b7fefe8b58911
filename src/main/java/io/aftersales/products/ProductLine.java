package io.aftersales.products;

/** The lines of business whose rules differ; mandatory on every case (POL-11). */
public enum ProductLine {
    SMART_HOME,
    HOME_FURNISHING,
    APPLIANCE,
    MACHINERY,
    VEHICLE
}
