package io.aftersales.warranty;

/** Where a spare part comes from (F08). */
public enum PartSource {
    ORIGINAL,
    AGENT,
    THIRD_PARTY
}
