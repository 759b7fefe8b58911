package io.aftersales.documents;

/**
 * An amount of money.
 *
 * @param currency ISO 4217 code, such as {@code CNY}
 */
public record Amount(long cents, String currency) {}
