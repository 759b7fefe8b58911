package io.aftersales.claims;

/** Who is expected to pay, as far as it is known at intake. Never a reason to refuse a claim (F38, F39). */
public enum ChargeBasis {
    /** Proof supplied and inside the application window: the warranty decides. */
    WARRANTY,
    /** Proof of purchase is missing: treated as out of warranty until it is supplied. */
    PROOF_PENDING,
    /** The application window has passed: goes on as paid service. */
    PAID_SERVICE,
    /** The owner has not entered the terms of this product line: staff decide. */
    TERMS_NOT_ENTERED,
    /** Nothing is charged for this kind of request. */
    FREE
}
