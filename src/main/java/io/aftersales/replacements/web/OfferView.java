package io.aftersales.replacements.web;

import io.aftersales.money.Money;
import io.aftersales.replacements.OfferKind;
import io.aftersales.replacements.OfferStatus;
import io.aftersales.replacements.ReplacementFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An offer as JSON. */
@Schema(name = "SettlementOffer")
record OfferView(
        OfferKind kind,
        OfferStatus status,
        @Nullable Long amountCents,
        @Nullable String currency,
        long months,
        String reason,
        String proposedBy,
        @Nullable String decidedBy,
        @Nullable LocalDate paidOn,
        @Nullable String paidBy,
        @Nullable String paymentReference) {

    static OfferView of(ReplacementFile.Offer offer) {
        return new OfferView(
                offer.kind(),
                offer.status(),
                offer.amount().map(Money::cents).orElse(null),
                offer.amount().map(Money::currency).orElse(null),
                offer.months(),
                offer.reason(),
                offer.proposedBy(),
                offer.decidedBy(),
                offer.paidOn(),
                offer.paidBy(),
                offer.paymentReference());
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "OfferView[" + kind + ", " + status + "]";
    }
}
