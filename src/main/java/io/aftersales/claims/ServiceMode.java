package io.aftersales.claims;

/** How a claim is served (DSP-03). */
public enum ServiceMode {
    REMOTE_GUIDANCE,
    ON_SITE,
    MAIL_IN,
    PARTS_BY_POST,
    WORKSHOP;

    /**
     * Returns whether that is another way than the one that is usual where nothing was agreed. Guidance always comes
     * first (F24): who tries it departs from nothing, nor does who has found that it does not help.
     */
    boolean departsFrom(ServiceMode usual) {
        return this != usual && this != REMOTE_GUIDANCE && usual != REMOTE_GUIDANCE;
    }
}
