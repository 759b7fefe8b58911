package io.aftersales.complaints;

/** Whether the product caused a complaint; selects the way of its investigation (CMP-13, F04). */
public enum CauseClass {
    /** The product. */
    QUALITY,
    /** The product was damaged in use. */
    HUMAN_DAMAGE,
    /** Neither, such as conduct or information. */
    OTHER;

    /** Whether the cause is not the quality of the product. */
    public boolean nonQuality() {
        return this != QUALITY;
    }
}
