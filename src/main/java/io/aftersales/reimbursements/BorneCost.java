package io.aftersales.reimbursements;

import io.aftersales.fees.CostBearer;
import io.aftersales.fees.CostDetail;
import java.time.Instant;

/**
 * What finance has decided about who bears one line of an expense claim (FEE-13).
 *
 * @param number of the expense claim
 * @param cents what is paid, in hundredths
 */
public record BorneCost(
        String number,
        String engineer,
        CostDetail detail,
        long cents,
        String currency,
        CostBearer bearer,
        String decidedBy,
        Instant decidedAt) {}
