package io.aftersales.fees;

import io.aftersales.repairs.PriceList;
import io.aftersales.staff.StaffDirectory;
import io.aftersales.staff.StaffProfile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts prices, costs and bearers to what was done and used. What nobody entered stays unknown (F49). */
@Component
class LinePricing {

    private final FeeRates rates;
    private final PriceList prices;
    private final StaffDirectory staff;
    private final CostBearers bearers;
    private final String currency;

    /** Sets {@code aftersales.currency}: in which services are charged. */
    LinePricing(
            FeeRates rates,
            PriceList prices,
            StaffDirectory staff,
            CostBearers bearers,
            @Value("${aftersales.currency:CNY}") String currency) {
        this.rates = rates;
        this.prices = prices;
        this.staff = staff;
        this.bearers = bearers;
        this.currency = currency;
    }

    /** Where a line comes from, and what people say about it. */
    record Origin(
            LineSource source,
            @Nullable String key,
            @Nullable String receiptNumber,
            @Nullable String note) {

        static Origin record(String key) {
            return new Origin(LineSource.RECORD, key, null, null);
        }

        @Override
        public String toString() {
            return "Origin[" + source + "]";
        }
    }

    String currency() {
        return currency;
    }

    /** Returns the labour of an engineer, by time, level and skill (FEE-03). */
    FeeLine labour(CostDetail detail, String engineer, @Nullable Long minutes, Origin origin) {
        Optional<StaffProfile> profile = staff.find(engineer);
        Optional<LabourRate> rate = profile.flatMap(known -> rates.rate(known.level(), known.skill()))
                .filter(known -> minutes != null && known.currency().equals(currency));
        long taken = minutes == null ? 0 : minutes;
        return new FeeLine(
                detail,
                engineer,
                origin.source(),
                origin.key(),
                minutes,
                profile.map(StaffProfile::level).orElse(null),
                profile.map(StaffProfile::skill).orElse(null),
                null,
                null,
                rate.map(known -> known.charge(taken)).orElse(null),
                rate.map(known -> known.internal(taken)).orElse(null),
                bearer(detail, profile),
                origin.receiptNumber(),
                origin.note());
    }

    /** Returns a part that was used: charged by the price list, and what it was bought for (FEE-04). */
    FeeLine material(CostDetail detail, String engineer, String code, long quantity, Origin origin) {
        Long charge = prices.find(code)
                .filter(item -> item.currency().equals(currency))
                .map(item -> Math.multiplyExact(quantity, item.unitCents()))
                .orElse(null);
        Long cost = rates.cost(code)
                .filter(known -> known.currency().equals(currency))
                .map(known -> Math.multiplyExact(quantity, known.purchaseCents()))
                .orElse(null);
        return new FeeLine(
                detail,
                engineer,
                origin.source(),
                origin.key(),
                null,
                null,
                null,
                code,
                quantity,
                charge,
                cost,
                bearer(detail, staff.find(engineer)),
                origin.receiptNumber(),
                origin.note());
    }

    /** Returns what was really paid (FEE-05, FEE-06). */
    FeeLine actual(CostDetail detail, String engineer, long chargeCents, long internalCents, Origin origin) {
        return new FeeLine(
                detail,
                engineer,
                origin.source(),
                origin.key(),
                null,
                null,
                null,
                null,
                null,
                chargeCents,
                internalCents,
                bearer(detail, staff.find(engineer)),
                origin.receiptNumber(),
                origin.note());
    }

    /** Who bears it depends on the engineer only in some cases; where he is unknown, only those are open. */
    private @Nullable CostBearer bearer(CostDetail detail, Optional<StaffProfile> engineer) {
        if (engineer.isPresent()) {
            return bearers.propose(detail, engineer.get().branch());
        }
        CostBearer ofBranch = bearers.propose(detail, true);
        return ofBranch == bearers.propose(detail, false) ? ofBranch : null;
    }
}
