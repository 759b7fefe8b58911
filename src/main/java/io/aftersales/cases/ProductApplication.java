package io.aftersales.cases;

import org.jspecify.annotations.Nullable;

/** What the case is about, as it was handed in: raw text, read by {@link ProductFields}. */
public record ProductApplication(
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable String category) {

    /** Nothing filled in. */
    static final ProductApplication EMPTY = new ProductApplication(null, null, null);
}
