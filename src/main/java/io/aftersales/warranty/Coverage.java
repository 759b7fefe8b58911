package io.aftersales.warranty;

/** Whether the company bears a fault (RPR-02). */
public enum Coverage {
    /** The remedy is free (WAR-05). */
    COVERED,
    NOT_COVERED,
    /** Cannot be said yet: cause, date or proof of purchase is missing. */
    OPEN,
    /** The owner has not entered any terms for the product line (F36): people decide. */
    TERMS_NOT_ENTERED
}
