package io.aftersales.complaints;

import io.aftersales.products.ProductLine;
import java.util.ArrayList;
import java.util.List;

/** What the record of a vehicle complaint should say and does not: asked for when receipt is confirmed (CMP-04). */
public enum MissingFact {
    PURCHASE_DATE,
    DEMAND;

    static List<MissingFact> of(ComplaintRecord record) {
        boolean vehicle = record.productLine() == ProductLine.VEHICLE;
        List<MissingFact> missing = new ArrayList<>();
        if (vehicle && record.purchaseDate() == null) {
            missing.add(PURCHASE_DATE);
        }
        if (vehicle && record.demand() == null) {
            missing.add(DEMAND);
        }
        return missing;
    }
}
