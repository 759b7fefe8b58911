package io.aftersales.products;

/** What the length of a warranty depends on; an attribute of each component in the master data (WAR-02..04, F37). */
public enum ComponentClass {
    /** The unit as a whole, or its main assembly. */
    MAIN_UNIT,
    CORE_PART,
    ACCESSORY,
    SOFTWARE
}
