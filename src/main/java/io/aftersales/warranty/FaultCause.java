package io.aftersales.warranty;

/** Why a unit does not work, as a decision table asks it. */
public enum FaultCause {
    /** Quality of the product itself (WAR-06). */
    PRODUCT_QUALITY,
    /** Error in a manual or in technical guidance (WAR-07). */
    GUIDANCE_ERROR,
    /** Damage in a transport for which the company answers (WAR-08). */
    TRANSPORT_BY_COMPANY,
    CUSTOMER_USE,
    OUTSIDE_INFLUENCE,
    WEAR,
    NO_FAULT,
    /** Nothing is wrong: what is done was ordered, such as an installation; free within the warranty (SVC-12). */
    ORDERED_SERVICE,
    UNKNOWN
}
