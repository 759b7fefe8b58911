package io.aftersales.repairs;

import io.aftersales.warranty.PartSource;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A position of the published price list of services and parts. */
@Entity
public class PriceListItem {

    @Id
    private String code;

    private String nameEn;
    private String nameZh;
    private long unitCents;
    private String currency;

    @Enumerated(EnumType.STRING)
    private @Nullable PartSource partSource;

    private boolean generalPart;
    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected PriceListItem() {}

    PriceListItem(
            String code,
            String nameEn,
            String nameZh,
            long unitCents,
            String currency,
            @Nullable PartSource partSource,
            boolean generalPart) {
        this.code = code;
        this.nameEn = nameEn;
        this.nameZh = nameZh;
        this.unitCents = unitCents;
        this.currency = currency;
        this.partSource = partSource;
        this.generalPart = generalPart;
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

    /** Returns where the part comes from (F08); null for a service, and for a part of which it is not entered. */
    public @Nullable PartSource partSource() {
        return partSource;
    }

    /** Returns {@link #partSource} by its name, as it is stored. */
    public @Nullable String partSourceName() {
        return partSource == null ? null : partSource.name();
    }

    /** Whether many makers offer the part alike. */
    public boolean generalPart() {
        return generalPart;
    }

    /** Whether new quotes may use it. */
    public boolean active() {
        return active;
    }
}
