package io.aftersales.fees;

import io.aftersales.money.Amounts;
import io.aftersales.problems.Problems;
import io.aftersales.staff.StaffLevel;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What labour and parts cost: the process owner keeps it (F49). Sheets that were made keep their amounts. Every method is
 * one transaction.
 */
@Service
@Transactional
public class FeeRates {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]*");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final LabourRates rates;
    private final PartCosts costs;

    FeeRates(LabourRates rates, PartCosts costs) {
        this.rates = rates;
        this.costs = costs;
    }

    @Transactional(readOnly = true)
    public List<LabourRate> rates() {
        return rates.findByOrderById();
    }

    /** Returns the costs, by code of the part. */
    @Transactional(readOnly = true)
    public List<PartCost> costs() {
        return costs.findByOrderByCode();
    }

    /** Returns the rate of that level and skill; empty when nobody entered one. */
    Optional<LabourRate> rate(StaffLevel level, String skill) {
        return rates.findById(LabourRate.id(level, skill.strip().toUpperCase(Locale.ROOT)));
    }

    Optional<PartCost> cost(String code) {
        return costs.findById(code.strip().toUpperCase(Locale.ROOT));
    }

    /**
     * Puts a rate in place of the one for the same level and skill.
     *
     * @param level name of a {@link StaffLevel}
     * @param chargeCentsPerHour what a customer pays, in hundredths of the currency, 0 or more
     * @param internalCentsPerHour what it costs the company
     * @param currency three letters
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     */
    public LabourRate putRate(
            @Nullable String level,
            @Nullable String skill,
            @Nullable Long chargeCentsPerHour,
            @Nullable Long internalCentsPerHour,
            @Nullable String currency) {
        Problems problems = new Problems();
        Optional<StaffLevel> known = problems.requiredOneOf("level", level, StaffLevel.class);
        Optional<String> named = code("skill", skill, problems);
        Amounts.cents("chargeCentsPerHour", chargeCentsPerHour, 0, FeeTexts.MOST_CENTS, problems);
        Amounts.cents("internalCentsPerHour", internalCentsPerHour, 0, FeeTexts.MOST_CENTS, problems);
        Optional<String> money = currency(currency, problems);
        problems.throwIfAny();
        LabourRate rate = new LabourRate(
                known.orElseThrow(),
                named.orElseThrow(),
                Objects.requireNonNull(chargeCentsPerHour),
                Objects.requireNonNull(internalCentsPerHour),
                money.orElseThrow());
        rates.put(rate);
        return rate;
    }

    /**
     * Puts a purchase cost in place of that of the same part.
     *
     * @param code as on the price list
     * @param purchaseCents cost of one in hundredths of the currency, 0 or more
     * @param currency three letters
     * @throws io.aftersales.problems.InvalidInput with everything that is wrong or was left out
     */
    public PartCost putCost(@Nullable String code, @Nullable Long purchaseCents, @Nullable String currency) {
        Problems problems = new Problems();
        Optional<String> key = code("code", code, problems);
        Amounts.cents("purchaseCents", purchaseCents, 0, FeeTexts.MOST_CENTS, problems);
        Optional<String> money = currency(currency, problems);
        problems.throwIfAny();
        PartCost cost = new PartCost(key.orElseThrow(), Objects.requireNonNull(purchaseCents), money.orElseThrow());
        costs.put(cost);
        return cost;
    }

    private static Optional<String> code(String field, @Nullable String value, Problems problems) {
        Optional<String> text = problems.required(field, value, FeeTexts.CODE)
                .map(written -> written.strip().toUpperCase(Locale.ROOT));
        text.filter(written -> !CODE.matcher(written).matches())
                .ifPresent(written -> problems.reject(field, written, "fees.code"));
        return text;
    }

    private static Optional<String> currency(@Nullable String currency, Problems problems) {
        Optional<String> money = problems.required("currency", currency, 3);
        money.filter(text -> !CURRENCY.matcher(text).matches())
                .ifPresent(text -> problems.reject("currency", text, "fees.currency"));
        return money;
    }
}
