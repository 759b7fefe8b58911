package io.aftersales.complaints;

/** What a complaint is about: one list for all product lines (F04). */
public enum ComplaintCategory {
    /** Function, performance, service life; of a vehicle, the vehicle itself (CMP-09). */
    PRODUCT_QUALITY,
    /** Attitude, efficiency or effect of service, sales service included (CMP-10). */
    SERVICE,
    /** Wrong or incomplete information, publicity, disclosure (CMP-11). */
    INFORMATION,
    /** Anything else (CMP-12). */
    OTHER
}
