package io.aftersales.repairs;

import io.aftersales.claims.NextService;

/** With what a repair ends. */
public enum RepairOutcome {
    REPAIRED,
    /** Accepted by the customer, but the true cause was not found: it counts as unsolved (RPR-12). */
    UNSOLVED,
    /** The customer did not want what was offered, or wanted no visit any more. */
    DECLINED,
    /** Another product is proposed; whether it is given, others decide (RPL-10). */
    REPLACEMENT_PROPOSED;

    /** Returns which service the claim needs after it. */
    NextService next() {
        return this == REPLACEMENT_PROPOSED ? NextService.REPLACEMENT : NextService.NONE;
    }
}
