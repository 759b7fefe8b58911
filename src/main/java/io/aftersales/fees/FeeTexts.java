package io.aftersales.fees;

/** How long the texts of fees may be. */
final class FeeTexts {

    /** What one amount can be at most: ten million of the currency. */
    static final long MOST_CENTS = 1_000_000_000L;

    static final int LONG = 4000;
    static final int NAME = 100;
    static final int CODE = 64;
    static final int NUMBER = 10;
    static final int TAX_NUMBER = 30;

    private FeeTexts() {}
}
