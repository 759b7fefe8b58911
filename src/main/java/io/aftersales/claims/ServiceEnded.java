package io.aftersales.claims;

import java.time.Instant;

/**
 * Told inside the transaction that recorded it: a service is over, carried out or not owed any more. Whoever came to the
 * customer for it has his costs either way (EXP-01, EXP-05).
 */
public record ServiceEnded(String claimNumber, ServiceEnd end, Instant at) {}
