package io.aftersales.complaints;

import io.aftersales.products.ProductLine;
import io.aftersales.repairs.QuoteLine;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Told inside the transaction that recorded it: damage that was not the fault of the product was repaired, and its cost is
 * to be recovered from the customer (FEE-12; 002 A5.2).
 *
 * @param costCents hundredths of the currency of the company, more than 0
 * @param positions of the published price list that it is the sum of; none where the amount was agreed before (FEE-10)
 * @param reply what the customer said to it; null where he was not asked
 * @param by who recorded it
 */
public record DamageRepaired(
        String complaintNumber,
        UUID customerId,
        ProductLine productLine,
        long costCents,
        List<QuoteLine> positions,
        @Nullable ChargeReply reply,
        String by) {

    public DamageRepaired {
        positions = List.copyOf(positions);
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "DamageRepaired[" + complaintNumber + ", " + costCents + "]";
    }
}
