package io.aftersales.staff;

import org.jspecify.annotations.Nullable;

/**
 * An account that is paid.
 *
 * @param number IBAN, or the domestic account number
 * @param bic of the bank, where it has one
 */
public record PayeeAccount(String holder, String number, @Nullable String bic, String bankName) {}
