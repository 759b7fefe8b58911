package io.aftersales.complaints;

/** Where a complaint comes from at its root, for counting (CMP-46); the sources give no values. */
public enum RootCause {
    DESIGN,
    MATERIAL,
    MANUFACTURING,
    TRANSPORT,
    INSTALLATION,
    USE,
    SERVICE_CONDUCT,
    SERVICE_DELAY,
    DOCUMENTS,
    PUBLICITY,
    OTHER
}
