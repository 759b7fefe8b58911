package io.aftersales.cases;

import org.jspecify.annotations.Nullable;

/**
 * What the case is about, after the check.
 *
 * @param category code from the list of categories
 * @param serialNumber as it was written
 * @param serialKey the serial number as it is compared, see {@link io.aftersales.products.SerialNumber}; present exactly
 *     when the serial number is
 */
public record ProductDetails(
        @Nullable String model,
        @Nullable String category,
        @Nullable String serialNumber,
        @Nullable String serialKey) {}
