package io.aftersales.repairs;

import io.aftersales.problems.Problems;
import io.aftersales.warranty.PartSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The published price list of services and parts, which quotes are made from (FEE, F14). */
@Service
@Transactional
public class PriceList {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]*");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final long MOST_CENTS = 1_000_000_000L;

    private final PriceListItems items;

    PriceList(PriceListItems items) {
        this.items = items;
    }

    /** Returns what new quotes may use, by code. */
    @Transactional(readOnly = true)
    public List<PriceListItem> list() {
        return items.findByActiveTrueOrderByCode();
    }

    @Transactional(readOnly = true)
    public Optional<PriceListItem> find(String code) {
        return items.findByCodeAndActiveTrue(code.strip().toUpperCase(Locale.ROOT));
    }

    /**
     * Puts a position on the list, in place of one with the same code, whose source it keeps. Quotes that were made keep
     * their price.
     *
     * @param unitCents price of one in hundredths of the currency, 0 or more
     * @param currency three letters
     */
    public PriceListItem put(
            @Nullable String code,
            @Nullable String nameEn,
            @Nullable String nameZh,
            @Nullable Long unitCents,
            @Nullable String currency) {
        return put(code, nameEn, nameZh, unitCents, currency, null, false);
    }

    /**
     * As {@link #put(String, String, String, Long, String)}, of a part that comes from there.
     *
     * @param partSource name of a {@link PartSource} (F08); empty for a service, and where it is not known; null where the one
     *     on file stays, with whether it is a general part
     * @param generalPart whether many makers offer the part alike
     */
    public PriceListItem put(
            @Nullable String code,
            @Nullable String nameEn,
            @Nullable String nameZh,
            @Nullable Long unitCents,
            @Nullable String currency,
            @Nullable String partSource,
            boolean generalPart) {
        Problems problems = new Problems();
        Optional<String> key = problems.required("code", code, RepairTexts.CODE)
                .map(text -> text.strip().toUpperCase(Locale.ROOT));
        key.filter(text -> !CODE.matcher(text).matches())
                .ifPresent(text -> problems.reject("code", text, "repairs.price.code"));
        Optional<String> english = problems.required("nameEn", nameEn, RepairTexts.NAME);
        Optional<String> chinese = problems.required("nameZh", nameZh, RepairTexts.NAME);
        if (unitCents == null || unitCents < 0 || unitCents > MOST_CENTS) {
            problems.reject("unitCents", unitCents, "repairs.price.cents", MOST_CENTS);
        }
        Optional<String> money = problems.required("currency", currency, 3);
        money.filter(text -> !CURRENCY.matcher(text).matches())
                .ifPresent(text -> problems.reject("currency", text, "repairs.price.currency"));
        Optional<PartSource> source = problems.oneOf("partSource", partSource, PartSource.class);
        problems.throwIfAny();
        Optional<PriceListItem> kept =
                partSource == null ? items.findByCodeAndActiveTrue(key.orElseThrow()) : Optional.empty();
        PriceListItem item = new PriceListItem(
                key.orElseThrow(),
                english.orElseThrow(),
                chinese.orElseThrow(),
                Objects.requireNonNull(unitCents),
                money.orElseThrow(),
                kept.map(PriceListItem::partSource).or(() -> source).orElse(null),
                kept.map(PriceListItem::generalPart).orElse(source.isPresent() && generalPart));
        items.put(item);
        return item;
    }
}
