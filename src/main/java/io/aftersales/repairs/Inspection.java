package io.aftersales.repairs;

import io.aftersales.customers.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A quality check before hand-over, by somebody else than who worked (RPR-25). */
@Embeddable
public record Inspection(
        Instant inspectedAt,
        String inspectedBy,
        boolean passed,
        @Convert(converter = EncryptedText.class) String findings) {

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "Inspection[" + passed + "]";
    }
}
