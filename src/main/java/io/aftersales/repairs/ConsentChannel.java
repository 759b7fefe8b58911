package io.aftersales.repairs;

/** By which way a customer answered a quote. */
public enum ConsentChannel {
    PORTAL,
    PHONE,
    EMAIL,
    SMS,
    WECHAT,
    ON_SITE,
    PAPER
}
