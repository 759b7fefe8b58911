package io.aftersales.repairs;

/** What the customer says to the parts that were posted to him. */
public enum PartsAnswer {
    /** They arrived, and the product works. */
    HELPED,
    /** They are posted again. */
    NOT_ARRIVED,
    /** The fault is diagnosed again, and another plan quoted. */
    NOT_HELPED,
    /** As {@link #NOT_HELPED}, by an engineer who visits him. */
    VISIT;

    RepairStatus leadsTo() {
        return switch (this) {
            case HELPED -> RepairStatus.ACCEPTED;
            case NOT_ARRIVED -> RepairStatus.CONSENTED;
            case NOT_HELPED, VISIT -> RepairStatus.OPEN;
        };
    }
}
