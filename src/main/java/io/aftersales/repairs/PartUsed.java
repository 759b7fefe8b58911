package io.aftersales.repairs;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A part that was put in.
 *
 * @param code its number in the product model or the price list
 * @param serialNumber as it is compared, where the part has one
 */
@Embeddable
public record PartUsed(String code, long quantity, @Nullable String serialNumber) {}
