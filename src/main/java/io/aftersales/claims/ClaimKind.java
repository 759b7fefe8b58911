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
    SUGGESTION;

    /** Returns which service a claim of that kind needs first, unless guidance is enough (DSP-01). */
    NextService firstService() {
        return this == REPLACEMENT || this == RETURN ? NextService.REPLACEMENT : NextService.REPAIR;
    }
}
