package io.aftersales.claims;

/**
 * A claim has become urgent after its intake (RSP-04). Published in the transaction that makes it so, which holds the lock
 * of the claim; whoever serves the claim lets it go before others from now on.
 */
public record ClaimMadeUrgent(String claimNumber) {}
