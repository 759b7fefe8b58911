package io.aftersales.products;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A model that the company sells, with its components by code.
 *
 * @param code in upper case, as it is stored and compared
 */
public record ProductModel(
        String code, ProductLine productLine, String nameEn, String nameZh, List<ProductComponent> components) {

    public ProductModel {
        components = List.copyOf(components);
    }

    /** Returns the name in the language of {@code locale}, which is Chinese or, for all others, English. */
    public String name(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? nameZh : nameEn;
    }

    /** Returns the component with that code, in whatever case it is written. */
    public Optional<ProductComponent> component(String componentCode) {
        return components.stream()
                .filter(component -> component.code().equalsIgnoreCase(componentCode.strip()))
                .findFirst();
    }
}
