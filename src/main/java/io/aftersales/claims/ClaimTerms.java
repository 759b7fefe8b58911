package io.aftersales.claims;

import io.aftersales.products.InstalledUnit;
import io.aftersales.products.InstalledUnits;
import io.aftersales.products.SerialNumber;
import io.aftersales.warranty.LastDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the decision tables under which terms a claim is taken in. None of them refuses it. */
@Component
class ClaimTerms {

    private final ClaimRules rules;
    private final InstalledUnits units;
    private final Clock clock;

    ClaimTerms(ClaimRules rules, InstalledUnits units, Clock clock) {
        this.rules = rules;
        this.units = units;
        this.clock = clock;
    }

    /** What the tables said. */
    record Terms(Urgency urgency, ChargeBasis chargeBasis) {}

    /** Returns the terms for a claim that is received at {@code at}. */
    Terms of(ApplicationCheck.Checked application, Instant at) {
        ClaimRequest request = application.request();
        boolean urgent = rules.urgent(application.urgent(), application.urgencyReason(), request.productLine());
        return new Terms(
                urgent ? Urgency.since(at, application.urgencyReason()) : Urgency.none(application.urgencyReason()),
                chargeBasis(request, at));
    }

    /** Returns who is expected to pay for a claim that was received at {@code at}, as far as it is known now. */
    ChargeBasis chargeBasis(ClaimRequest request, Instant at) {
        return rules.chargeBasis(request.kind(), request.proofSupplied(), window(request, at));
    }

    /**
     * The day that ends the window is inside (CLM-01, T28). It is counted as the warranty is: a window that starts on
     * 29 February ends on 1 March of years without one, and an invoice on file goes before the date that is said.
     */
    private String window(ClaimRequest request, Instant at) {
        LocalDate purchased = request.purchaseDate();
        if (purchased == null || request.assumed().productLine()) {
            return "UNKNOWN";
        }
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        return rules.applicationWindow(request.productLine())
                .map(length -> LastDay.after(invoicedOn(request).orElse(purchased), length.toTotalMonths()))
                .map(last -> day.isAfter(last) ? "OUTSIDE" : "INSIDE")
                .orElse("UNKNOWN");
    }

    private Optional<LocalDate> invoicedOn(ClaimRequest request) {
        return SerialNumber.of(request.serialKey()).flatMap(units::find).flatMap(InstalledUnit::invoicedOn);
    }
}
