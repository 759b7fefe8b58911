package io.aftersales.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whatever is rounded, each line is rounded once, and the totals are the sums of what the lines show. */
class SheetTotalsPropertiesTest {

    private static final List<String> ENGINEERS = List.of("one", "two", "three");

    @Property
    @Label("minutes times rate is rounded half up to whole hundredths")
    void labourIsRoundedHalfUp(
            @ForAll @LongRange(max = 100_000) long minutes, @ForAll @LongRange(max = 1_000_000_000) long rate) {
        BigDecimal exact = BigDecimal.valueOf(minutes)
                .multiply(BigDecimal.valueOf(rate))
                .divide(BigDecimal.valueOf(60), 0, RoundingMode.HALF_UP);

        assertThat(LabourRate.cents(minutes, rate)).isEqualTo(exact.longValueExact());
    }

    @Property
    @Label("sum of the lines = both totals = sum over the engineers")
    void totalsAreSums(
            @ForAll @Size(max = 40) List<@LongRange(max = 100_000) Long> minutes,
            @ForAll @LongRange(max = 100_000) long chargeRate,
            @ForAll @LongRange(max = 100_000) long internalRate,
            @ForAll @LongRange(max = 100_000_000) long agreed) {
        List<FeeLine> lines = new ArrayList<>();
        for (long taken : minutes) {
            lines.add(line(
                    ENGINEERS.get(lines.size() % ENGINEERS.size()),
                    LabourRate.cents(taken, chargeRate),
                    LabourRate.cents(taken, internalRate)));
        }

        SheetVersion sheet = version(lines, agreed);

        long listed = 0;
        long internal = 0;
        for (FeeLine line : sheet.lines()) {
            listed += known(line.chargeCents());
            internal += known(line.internalCents());
        }
        assertThat(sheet.listedCents()).isEqualTo(listed);
        assertThat(sheet.internalCents()).isEqualTo(internal);
        assertThat(sheet.internalByEngineer().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(internal);
        assertThat(sheet.charge().chargeCents()).isEqualTo(Math.min(listed, agreed));
    }

    private static SheetVersion version(List<FeeLine> lines, long agreed) {
        return new SheetVersion("CL-1", 1, Instant.EPOCH, "system", null, AgreedCharge.limited(agreed, lines), lines);
    }

    private static FeeLine line(String engineer, long charge, long internal) {
        return new FeeLine(
                CostDetail.WORK,
                engineer,
                LineSource.RECORD,
                null,
                1L,
                null,
                null,
                null,
                null,
                charge,
                internal,
                null,
                null,
                null);
    }

    private static long known(@Nullable Long cents) {
        return Objects.requireNonNull(cents);
    }
}
