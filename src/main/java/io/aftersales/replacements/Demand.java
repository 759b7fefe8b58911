package io.aftersales.replacements;

import io.aftersales.customers.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A demand for compensation (赔偿请求, RPL-14).
 *
 * @param demandReason what happened, learned before anything is answered
 * @param realLoss whether a real loss comes from a quality problem of the product (RPL-15)
 */
@Embeddable
public record Demand(
        @Convert(converter = EncryptedText.class) String demandReason,
        @Convert(converter = EncryptedText.class) String demanded,
        boolean realLoss,
        Instant demandedAt,
        String demandRecordedBy,
        @Nullable @Enumerated(EnumType.STRING) DemandRoute demandRoute) {

    Demand routed(DemandRoute route) {
        return new Demand(demandReason, demanded, realLoss, demandedAt, demandRecordedBy, route);
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "Demand[" + demandedAt + ", " + demandRoute + "]";
    }
}
