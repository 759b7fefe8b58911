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

    /** Whether a service is ordered rather than a fault reported, so that nothing need be wrong (SVC-01, SVC-05, SVC-12). */
    public boolean ordered() {
        return this == INSTALLATION || this == SOFTWARE_UPGRADE || this == PARTS;
    }

    /** Returns which service a claim of that kind needs first, unless guidance is enough (DSP-01). */
    public NextService firstService() {
        return this == REPLACEMENT || this == RETURN ? NextService.REPLACEMENT : NextService.REPAIR;
    }
}
