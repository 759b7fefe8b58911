package io.aftersales.claims;

import io.aftersales.commitments.Promised;
import io.aftersales.products.ProductLine;

/** What the process needs to know of a claim to route it. Nothing personal. */
public record ClaimFacts(
        String number,
        ClaimKind kind,
        ProductLine productLine,
        boolean urgent,
        ChargeBasis chargeBasis,
        Promised response) {}
