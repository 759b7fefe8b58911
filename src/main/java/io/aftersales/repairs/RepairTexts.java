package io.aftersales.repairs;

/** How long the texts of repairs may be. */
final class RepairTexts {

    static final int LONG = 4000;
    static final int NAME = 100;
    static final int CODE = 64;

    private RepairTexts() {}
}
