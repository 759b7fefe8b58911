package io.aftersales.claims;

/** How a claim is served (DSP-03). */
public enum ServiceMode {
    REMOTE_GUIDANCE,
    ON_SITE,
    MAIL_IN,
    PARTS_BY_POST,
    WORKSHOP
}
