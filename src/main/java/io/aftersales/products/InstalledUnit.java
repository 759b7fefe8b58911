package io.aftersales.products;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One unit at a customer's, by its serial number.
 *
 * @param model code of a product model, or what the customer called it
 * @param invoice whether an invoice or other proof of purchase was seen
 * @param replaces the unit in whose place it came
 * @param replacedBy the unit that came in its place
 * @param returnedOn day on which its price was refunded, or a product without a number came in its place, and the unit was
 *     back
 * @param repairs the oldest first
 */
public record InstalledUnit(
        SerialNumber serialNumber,
        @Nullable String model,
        ProductLine productLine,
        @Nullable UUID ownerId,
        @Nullable LocalDate purchasedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate acceptedOn,
        boolean invoice,
        @Nullable SerialNumber replaces,
        @Nullable SerialNumber replacedBy,
        @Nullable LocalDate returnedOn,
        List<UnitRepair> repairs) {

    public InstalledUnit {
        repairs = List.copyOf(repairs);
    }

    /** Returns the day of purchase that its invoice proves; empty where none was seen, or its day is not known. */
    public Optional<LocalDate> invoicedOn() {
        return invoice ? Optional.ofNullable(purchasedOn) : Optional.empty();
    }

    /** Whether it was returned since it was bought on that day; what was returned may be sold anew. */
    public boolean returnedSince(@Nullable LocalDate boughtOn) {
        return returnedOn != null && (boughtOn == null || !boughtOn.isAfter(returnedOn));
    }
}
