package io.aftersales.repairs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A position of the published price list of services and parts. */
@Entity
public class PriceListItem {

    @Id
    private String code;

    private String nameEn;
    private String nameZh;
    private long unitCents;
    private String currency;
    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected PriceListItem() {}

    PriceListItem(String code, String nameEn, String nameZh, long unitCents, String currency) {
        this.code = code;
        this.nameEn = nameEn;
        this.nameZh = nameZh;
        this.unitCents = unitCents;
        this.currency = currency;
        this.active = true;
    }

    public String code() {
        return code;
    }

    public String nameEn() {
        return nameEn;
    }

    public String nameZh() {
        return nameZh;
    }

    /** Returns the price of one in hundredths of the currency. */
    public long unitCents() {
        return unitCents;
    }

    public String currency() {
        return currency;
    }

    /** Whether new quotes may use it. */
    public boolean active() {
        return active;
    }
}
