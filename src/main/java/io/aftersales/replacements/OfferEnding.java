package io.aftersales.replacements;

import io.aftersales.problems.Problems;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.SerialNumber;
import io.aftersales.products.UnitDraft;
import io.aftersales.warranty.GoodwillRequest;
import io.aftersales.warranty.WarrantyDesk;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What comes of an offer once it is answered. */
@Component
class OfferEnding {

    private final WarrantyDesk warranty;
    private final InstalledUnits units;
    private final OriginalProduct products;
    private final ReplacementMessages messages;
    private final Clock clock;

    OfferEnding(
            WarrantyDesk warranty,
            InstalledUnits units,
            OriginalProduct products,
            ReplacementMessages messages,
            Clock clock) {
        this.warranty = warranty;
        this.units = units;
        this.products = products;
        this.messages = messages;
        this.clock = clock;
    }

    /** Where there is nothing else to be had, the application is over; otherwise the customer is asked again. */
    void refused(Replacement replacement) {
        if (replacement.moneyOnly()) {
            replacement.settle(ReplacementOutcome.DEMAND_REFUSED);
        }
    }

    /** A longer warranty counts at once; compensation when it is paid. */
    void accepted(Replacement replacement, Offer offer) {
        if (offer.kind() != OfferKind.LONGER_WARRANTY) {
            return;
        }
        ApplicationRecord application = replacement.application();
        SerialNumber unit = application.unit().orElseThrow();
        units.register(new UnitDraft(
                unit,
                null,
                replacement.productLine(),
                replacement.customerId(),
                application.purchasedOn(),
                null,
                null,
                application.proofType() != null));
        LocalDate lastDay = warranty.extend(new GoodwillRequest(
                replacement.claimNumber(),
                unit.value(),
                offer.months(),
                offer.reason(),
                offer.proposedBy(),
                offer.decidedBy()));
        replacement.settle(ReplacementOutcome.WARRANTY_EXTENDED);
        messages.warrantyExtended(replacement, lastDay, clock.instant());
    }

    void pay(Replacement replacement, Offer offer, @Nullable String reference, @Nullable String on, String by) {
        Problems problems = new Problems();
        var paid = problems.required("paymentReference", reference, Texts.MAX_REFERENCE_LENGTH);
        var day = products.day("paidOn", on, problems);
        problems.throwIfAny();
        offer.pay(day.orElseThrow(), paid.orElseThrow(), by);
        replacement.settle(ReplacementOutcome.COMPENSATED);
        messages.compensationPaid(replacement, offer, clock.instant());
    }
}
