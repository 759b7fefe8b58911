package io.aftersales.fees;

import io.aftersales.repairs.Quote;
import io.aftersales.repairs.QuoteStatus;
import io.aftersales.repairs.RepairFile;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is charged for a service, and why (FEE-10, F16): what the lines come to by the published price list,
 * never more than he agreed to. Where the price of a line is not known he pays what he agreed to. Nothing is charged
 * for a free repair, and nothing where he agreed to no amount.
 *
 * @param agreedCents what he agreed to, in hundredths; null where he agreed to no amount
 * @param chargeCents what he is charged, in hundredths
 */
@Embeddable
public record AgreedCharge(
        @Enumerated(EnumType.STRING) ChargeGround ground,
        @Nullable Long agreedCents,
        long chargeCents) {

    /** Returns the charge for these lines. */
    static AgreedCharge of(Optional<RepairFile> repair, List<FeeLine> lines) {
        Optional<Quote> agreed = repair.flatMap(AgreedCharge::latestConsent);
        boolean free = repair.map(file -> Boolean.TRUE.equals(file.free())).orElse(false)
                || agreed.map(quote -> quote.text().free()).orElse(false);
        if (free) {
            return new AgreedCharge(ChargeGround.FREE, 0L, 0);
        }
        return agreed.map(quote -> limited(quote.text().totalCents(), lines))
                .orElseGet(() -> new AgreedCharge(ChargeGround.NOTHING_AGREED, null, 0));
    }

    static AgreedCharge limited(long agreedCents, List<FeeLine> lines) {
        boolean known = lines.stream().noneMatch(line -> line.chargeMissing().isPresent());
        long listed = SheetVersion.listedCents(lines);
        return known && listed < agreedCents
                ? new AgreedCharge(ChargeGround.PRICE_LIST, agreedCents, listed)
                : new AgreedCharge(ChargeGround.QUOTE, agreedCents, agreedCents);
    }

    private static Optional<Quote> latestConsent(RepairFile file) {
        return file.quotes().stream()
                .filter(quote -> quote.status() == QuoteStatus.CONSENTED)
                .reduce((earlier, later) -> later);
    }
}
