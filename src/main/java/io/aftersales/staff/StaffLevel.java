package io.aftersales.staff;

/** How experienced somebody is, as labour is priced by it (FEE-03). */
public enum StaffLevel {
    JUNIOR,
    SKILLED,
    SENIOR,
    EXPERT
}
