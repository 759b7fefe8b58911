package io.aftersales.replacements;

/** With what an application ended. */
public enum ReplacementOutcome {
    EXCHANGED(true, NextService.NONE),
    REFUNDED(true, NextService.NONE),
    WARRANTY_EXTENDED(true, NextService.NONE),
    COMPENSATED(true, NextService.NONE),
    REPAIR_INSTEAD(false, NextService.REPAIR),
    /** Taken back for inspection and repair (拉回检测, RPL-16). */
    TAKEN_FOR_INSPECTION(false, NextService.REPAIR),
    NOT_ENTITLED(false, NextService.NONE),
    DEMAND_REFUSED(false, NextService.NONE),
    WITHDRAWN(false, NextService.NONE);

    private final boolean delivered;
    private final NextService nextService;

    ReplacementOutcome(boolean delivered, NextService nextService) {
        this.delivered = delivered;
        this.nextService = nextService;
    }

    /** Whether the customer got something. */
    public boolean delivered() {
        return delivered;
    }

    /** Returns how the claim is served after it. */
    public NextService nextService() {
        return nextService;
    }
}
