package io.aftersales.claims;

/** What the customer asks for (CLM-08). */
public enum ClaimKind {
    REPAIR,
    REPLACEMENT,
    RETURN,
    INSTALLATION,
    GUIDANCE,
    SOFTWARE_UPGRADE,
    PARTS,
    CONSULTATION,
    SUGGESTION
}
