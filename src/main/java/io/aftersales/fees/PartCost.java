package io.aftersales.fees;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What a part is bought for (FEE-04), which the published price list does not tell. */
@Entity
public class PartCost {

    @Id
    private String code;

    private long purchaseCents;
    private String currency;

    @SuppressWarnings("NullAway.Init")
    protected PartCost() {}

    PartCost(String code, long purchaseCents, String currency) {
        this.code = code;
        this.purchaseCents = purchaseCents;
        this.currency = currency;
    }

    /** Returns its code, that of the price list. */
    public String code() {
        return code;
    }

    /** Returns the cost of one in hundredths of the currency. */
    public long purchaseCents() {
        return purchaseCents;
    }

    public String currency() {
        return currency;
    }
}
