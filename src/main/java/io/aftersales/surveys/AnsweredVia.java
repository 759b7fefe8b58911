package io.aftersales.surveys;

/** How an answer came. */
public enum AnsweredVia {
    PORTAL,
    PHONE,
    EMAIL,
    SMS,
    WECHAT,
    IN_PERSON
}
