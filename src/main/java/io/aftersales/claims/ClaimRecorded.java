package io.aftersales.claims;

/**
 * What is on record of a claim was completed or corrected.
 *
 * @param request as it is known now
 * @param by user who recorded it
 */
public record ClaimRecorded(String claimNumber, ClaimRequest request, String by) {}
