package io.aftersales.claims;

/** By which channel a claim came in (CLM-04). */
public enum ClaimChannel {
    PHONE,
    WEBSITE,
    ONLINE_CHAT,
    APP,
    WECHAT,
    EMAIL,
    LETTER,
    OTHER
}
