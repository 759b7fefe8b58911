package io.aftersales.budgets;

import java.util.UUID;

/**
 * What may be spent by a cost centre in a period, as it is planned now.
 *
 * @param version 1 as it was planned at first; each adjustment adds one
 * @param plannedCents hundredths of the currency, more than 0
 */
public record Budget(UUID id, String costCentre, Period period, String currency, int version, long plannedCents) {}
