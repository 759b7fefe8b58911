package io.aftersales.products;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit whose owner is known. */
public record OwnedUnit(
        UUID ownerId, SerialNumber serialNumber, @Nullable String model, ProductLine productLine) {}
