package io.aftersales.claims;

/** How somebody tried to reach the customer. */
public enum ContactChannel {
    PHONE,
    EMAIL,
    SMS,
    WECHAT,
    ONLINE_CHAT,
    VISIT,
    OTHER
}
