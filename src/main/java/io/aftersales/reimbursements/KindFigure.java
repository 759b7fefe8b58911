package io.aftersales.reimbursements;

import io.aftersales.fees.CostKind;

/**
 * What one kind of cost came to in a cost centre. Amounts are hundredths of the currency.
 *
 * @param committedCents what was handed in and is not settled
 * @param spentCents what was paid
 */
public record KindFigure(String costCentre, CostKind kind, long committedCents, long spentCents, String currency) {}
