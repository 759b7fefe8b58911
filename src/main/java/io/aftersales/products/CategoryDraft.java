package io.aftersales.products;

import org.jspecify.annotations.Nullable;

/** A product category as it is handed in: raw text, checked as a whole by {@link ProductCategories}. */
public record CategoryDraft(
        @Nullable String code,
        @Nullable String productLine,
        @Nullable String nameEn,
        @Nullable String nameZh) {}
