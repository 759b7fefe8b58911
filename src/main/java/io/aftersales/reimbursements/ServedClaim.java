package io.aftersales.reimbursements;

import java.time.Instant;

/**
 * A service that was carried out.
 *
 * @param endedAt from which the 30 days count
 */
record ServedClaim(String claimNumber, String productLine, Instant endedAt) {}
