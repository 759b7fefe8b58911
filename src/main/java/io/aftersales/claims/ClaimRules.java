package io.aftersales.claims;

import io.aftersales.products.ProductLine;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decision tables of the claims, which the process owner edits; implemented beside the tables. */
public interface ClaimRules {

    /** Asks {@code urgency.dmn}: whether a claim is urgent for that reason. */
    boolean urgent(boolean askedFor, @Nullable UrgencyReason reason, ProductLine productLine);

    /** Asks {@code application-window.dmn}: how long after purchase a customer may apply; empty when not entered. */
    Optional<Period> applicationWindow(ProductLine productLine);

    /**
     * Asks {@code charge-basis.dmn}.
     *
     * @param window INSIDE, OUTSIDE or UNKNOWN
     */
    ChargeBasis chargeBasis(ClaimKind kind, boolean proofSupplied, String window);

    /** Asks {@code service-mode.dmn} how a claim is served where nothing was agreed with the customer (DSP-03, DSP-04). */
    ServiceMode usualServiceMode(ClaimKind kind, ProductLine productLine, boolean urgent, ChargeBasis chargeBasis);
}
