package io.aftersales.claims;

/** Which claims an engineer serves; answered by the module that sends engineers out. */
public interface EngineersClaims {

    /** Returns the SQL condition that is true for a claim {@code c} that one of {@code :engineers} serves. */
    String condition();
}
