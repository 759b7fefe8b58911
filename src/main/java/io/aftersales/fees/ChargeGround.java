package io.aftersales.fees;

/** Why a customer is charged that amount (FEE-10). */
public enum ChargeGround {
    /** He pays what he agreed to. */
    QUOTE,
    /** Less was needed than agreed: he pays it by the published price list. */
    PRICE_LIST,
    /** He bears what the repair of damage cost that was not the fault of the product (FEE-12). */
    DAMAGE,
    /** The repair is free for him. */
    FREE,
    /** He agreed to no amount. */
    NOTHING_AGREED
}
