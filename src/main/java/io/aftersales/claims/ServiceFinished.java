package io.aftersales.claims;

import java.time.Instant;

/**
 * Told inside the transaction that recorded it: a service was carried out. Expenses and follow-up start from it.
 *
 * @param by who recorded it
 */
public record ServiceFinished(String claimNumber, ServiceEnd end, String by, Instant at) {}
