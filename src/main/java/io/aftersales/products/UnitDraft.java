package io.aftersales.products;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a unit that was sold or installed.
 *
 * @param ownerId id of a customer
 * @param invoice whether an invoice or other proof of purchase was seen
 */
public record UnitDraft(
        SerialNumber serialNumber,
        @Nullable String model,
        ProductLine productLine,
        @Nullable UUID ownerId,
        @Nullable LocalDate purchasedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate acceptedOn,
        boolean invoice) {}
