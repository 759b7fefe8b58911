package io.aftersales.warranty;

import org.jspecify.annotations.Nullable;

/**
 * A longer warranty that is granted instead of an exchange (WAR-11).
 *
 * @param months whole months, at least 1
 * @param reason kept encrypted
 * @param approvedBy the superior who approved it, not the one who proposed it
 */
public record GoodwillRequest(
        String caseNumber,
        String serialNumber,
        long months,
        @Nullable String reason,
        String proposedBy,
        @Nullable String approvedBy) {

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "GoodwillRequest[" + caseNumber + ", " + months + " months]";
    }
}
