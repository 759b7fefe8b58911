package io.aftersales.replacements;

/** How a demand for compensation goes on (RPL-16). */
public enum DemandRoute {
    /** Settled on the spot. */
    SETTLE,
    /** Passed to the departments concerned. */
    DEFER,
    /** The product is taken back for inspection and repair (拉回检测). */
    TAKE_BACK,
    /** The customer drops it. */
    WITHDRAWN
}
