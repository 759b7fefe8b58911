package io.aftersales.replacements;

import io.aftersales.customers.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The original product, taken back (RPL-06).
 *
 * @param takenBackKey its serial number as it is compared; absent where it has none
 * @param takenBackState how it came back, in words
 */
@Embeddable
public record TakeBack(
        @Nullable String takenBackKey,
        LocalDate takenBackOn,
        String takenBackBy,
        @Nullable @Convert(converter = EncryptedText.class) String takenBackState) {

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "TakeBack[" + takenBackOn + "]";
    }
}
