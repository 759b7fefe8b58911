package io.aftersales.products;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product model as it is handed in: raw text, checked as a whole by {@link ProductModels}. */
public record ModelDraft(
        @Nullable String code,
        @Nullable String productLine,
        @Nullable String nameEn,
        @Nullable String nameZh,
        @Nullable List<ComponentDraft> components) {

    /** One component as it is handed in. */
    public record ComponentDraft(
            @Nullable String code,
            @Nullable String nameEn,
            @Nullable String nameZh,
            @Nullable String componentClass) {}
}
