package io.aftersales.fees;

import org.jspecify.annotations.Nullable;

/**
 * A change of a calculation sheet as it was handed over: a line that is added, or put in place of another, or taken off.
 * Labour needs minutes, a part its code and quantity: their amounts come from the tables. All else needs what was paid.
 *
 * @param position of the line that it replaces, from 1; a new line when absent
 * @param removed {@code true} when the line at that position is taken off
 * @param chargeCents what the customer would pay for it; nothing when absent
 * @param internalCents what was paid, in hundredths
 */
public record LineChange(
        @Nullable String position,
        @Nullable String removed,
        @Nullable String detail,
        @Nullable String engineer,
        @Nullable String minutes,
        @Nullable String code,
        @Nullable String quantity,
        @Nullable String chargeCents,
        @Nullable String internalCents,
        @Nullable String receiptNumber,
        @Nullable String note) {

    @Override
    public String toString() {
        return "LineChange[" + position + ", " + detail + "]";
    }
}
