package io.aftersales.products;

import java.util.Locale;

/** A part of a product model that can fail or be replaced by itself. */
public record ProductComponent(String code, String nameEn, String nameZh, ComponentClass componentClass) {

    /** Returns the name in the language of {@code locale}, which is Chinese or, for all others, English. */
    public String name(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? nameZh : nameEn;
    }
}
