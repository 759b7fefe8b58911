package io.aftersales.repairs;

import org.jspecify.annotations.Nullable;

/**
 * How a repair goes on after the product was expected.
 *
 * @param engineer who repairs it; null where it has not come
 */
public record Receipt(ReceiptResult result, @Nullable String engineer) {}
