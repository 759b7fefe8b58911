package io.aftersales.repairs;

/** What happened to an engineer at a customer's (FLD-15). */
public enum IncidentKind {
    VERBAL_ABUSE,
    PHYSICAL_ABUSE,
    STAFF_DETAINED,
    TOOLS_DETAINED,
    DAMAGE
}
