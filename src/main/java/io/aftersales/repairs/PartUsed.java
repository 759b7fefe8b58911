package io.aftersales.repairs;

import io.aftersales.warranty.PartSource;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A part that was put in.
 *
 * @param code its number in the product model or the price list
 * @param serialNumber as it is compared, where the part has one
 * @param source where it comes from (F08); null where that was not asked yet
 * @param generalPart whether many makers offer it alike
 */
@Embeddable
public record PartUsed(
        String code,
        long quantity,
        @Nullable String serialNumber,
        @Nullable @Enumerated(EnumType.STRING) PartSource source,
        boolean generalPart) {

    PartUsed of(PartSource from, boolean general) {
        return new PartUsed(code, quantity, serialNumber, from, general);
    }
}
