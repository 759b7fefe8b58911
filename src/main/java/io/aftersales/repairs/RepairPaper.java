package io.aftersales.repairs;

/** Files that belong to a repair, by what they are. */
public enum RepairPaper {
    SIGNATURE,
    SIGNED_PAPER
}
