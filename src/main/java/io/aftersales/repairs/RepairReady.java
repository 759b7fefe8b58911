package io.aftersales.repairs;

import java.time.Instant;

/**
 * Told inside the transaction that recorded it: a repair has passed its quality check. It is finished, and the product is
 * not handed over yet. Follow-up counts from it.
 */
public record RepairReady(String claimNumber, Instant at) {}
