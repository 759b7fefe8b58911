package io.aftersales.replacements;

/** What a customer applies for. */
public enum Wish {
    /** Another product (更换, RPL-01). */
    REPLACEMENT,
    /** His money back (退货, RPL-08). */
    RETURN,
    /** Money for a loss (赔偿, RPL-14). */
    COMPENSATION;

    /** Returns what he may be entitled to: whoever demands money is told first whether it is a replacement (F07). */
    Wish right() {
        return this == COMPENSATION ? REPLACEMENT : this;
    }
}
