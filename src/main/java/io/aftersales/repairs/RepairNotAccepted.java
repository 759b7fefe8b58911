package io.aftersales.repairs;

/**
 * Told inside the transaction that recorded it: the customer does not accept the result, and the repair begins anew.
 *
 * @param by who recorded it
 */
public record RepairNotAccepted(String claimNumber, String by) {}
