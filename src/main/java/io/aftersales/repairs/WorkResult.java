package io.aftersales.repairs;

/** How a piece of work ended. */
public enum WorkResult {
    /** Tested in full, ready for inspection (RPR-11). */
    DONE,
    /** A part is missing: another visit is booked when it is there (DSP-11). */
    PART_MISSING,
    /** Plan or cost must change, which needs consent beforehand (RPR-09). */
    PLAN_CHANGE,
    /** Another cause shows than the diagnosed one: it is diagnosed at once, and decided anew who pays (F43). */
    OTHER_CAUSE,
    /** Nobody is at the customer's any more, since he agreed later: another visit is booked (RPR-07). */
    VISIT_NEEDED,
    /** It cannot be repaired: another product is proposed upstairs (RPL-10). */
    REPLACEMENT,
    /** Nobody works on it: its parts are on their way to the customer (DSP-05). */
    POSTED;

    /** Where it leaves a repair that the customer has agreed to. */
    RepairStatus leadsTo() {
        return switch (this) {
            case DONE -> RepairStatus.WORKED;
            case POSTED -> RepairStatus.POSTED;
            case OTHER_CAUSE -> RepairStatus.OPEN;
            case PART_MISSING, PLAN_CHANGE, VISIT_NEEDED, REPLACEMENT -> RepairStatus.CONSENTED;
        };
    }
}
