package io.aftersales.repairs;

import jakarta.persistence.Embeddable;

/**
 * One position of a quote or of a price list.
 *
 * @param unitCents price of one, in hundredths of the currency
 */
@Embeddable
public record QuoteLine(String code, String name, long quantity, long unitCents) {

    /** Returns the price of the position in hundredths. */
    public long cents() {
        return Math.multiplyExact(quantity, unitCents);
    }
}
