package io.aftersales.complaints;

import java.util.UUID;

/**
 * Told inside the transaction that recorded it: damage that was not the fault of the product was repaired, and its cost is
 * to be recovered from the customer (FEE-12; 002 A5.2).
 *
 * @param costCents hundredths of the currency of the company, more than 0
 * @param by who recorded it
 */
public record DamageRepaired(String complaintNumber, UUID customerId, long costCents, String by) {}
