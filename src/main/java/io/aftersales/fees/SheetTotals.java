package io.aftersales.fees;

import java.util.Map;

/**
 * The two totals of a calculation sheet (F46), in hundredths of the currency.
 *
 * @param version grows with each correction
 * @param internalByEngineer internal cost by login; only it may be claimed as expense
 */
public record SheetTotals(
        String claimNumber,
        int version,
        String currency,
        long chargeCents,
        long internalCents,
        Map<String, Long> internalByEngineer) {}
