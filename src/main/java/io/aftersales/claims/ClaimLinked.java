package io.aftersales.claims;

/**
 * A claim turned out to repeat an earlier one, which carries on for both. Published in the transaction that links it, which
 * holds the locks of both claims; whatever was begun for the claim ends.
 */
public record ClaimLinked(String claimNumber, String earlier, String by) {}
