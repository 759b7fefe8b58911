package io.aftersales.products;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Locale;

/** A kind of product within one product line, such as furniture (POL-10). Maintained as master data, never deleted. */
@Entity
public class ProductCategory {

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private ProductLine productLine;

    private String nameEn;
    private String nameZh;
    private boolean active;

    @SuppressWarnings("NullAway.Init") // filled by the object-relational mapper
    protected ProductCategory() {}

    public String code() {
        return code;
    }

    public ProductLine productLine() {
        return productLine;
    }

    public String nameEn() {
        return nameEn;
    }

    public String nameZh() {
        return nameZh;
    }

    /** Returns the name in the language of {@code locale}, which is Chinese or, for all others, English. */
    public String name(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? nameZh : nameEn;
    }

    /** Whether new cases may use the category. */
    public boolean active() {
        return active;
    }
}
