package io.aftersales.replacements.web;

import io.aftersales.replacements.Exchange;
import io.aftersales.replacements.SignatureKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The new product and the replacement record. */
@Schema(name = "ReplacementExchange")
record ExchangeView(
        String approvedBy,
        @Nullable String model,
        @Nullable String colour,
        @Nullable String agreedOther,
        @Nullable String serialNumber,
        @Nullable LocalDate deliveredOn,
        @Nullable String deliveredBy,
        @Nullable LocalDate replacedOn,
        @Nullable SignatureKind signatureKind,
        @Nullable UUID signatureFile,
        @Nullable String other,
        @Nullable String recordedBy) {

    static ExchangeView of(Exchange exchange) {
        return new ExchangeView(
                exchange.exchangeApprovedBy(),
                exchange.newModel(),
                exchange.newColour(),
                exchange.agreedOther(),
                exchange.newSerialKey(),
                exchange.deliveredOn(),
                exchange.deliveredBy(),
                exchange.replacedOn(),
                exchange.signatureKind(),
                exchange.signatureFile(),
                exchange.recordRemarks(),
                exchange.recordedBy());
    }

    @Override
    public String toString() {
        return "ExchangeView[" + model + "]";
    }
}
