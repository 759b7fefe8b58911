package io.aftersales.claims;

import io.aftersales.cases.ProductApplication;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What staff put on record of a claim after it came in: raw text from REST or a form, with the names that the fields have
 * when a claim is handed in. What is absent or blank stays as it is.
 */
public record RecordChange(
        @Nullable String kind,
        @Nullable String productLine,
        @Nullable ProductApplication product,
        ClaimApplication.@Nullable Purchase purchase) {

    /** Returns whether anything is said. */
    public boolean says() {
        ProductApplication of = product == null ? new ProductApplication(null, null, null) : product;
        ClaimApplication.Purchase bought =
                purchase == null ? new ClaimApplication.Purchase(null, null, null) : purchase;
        return Stream.of(
                        kind,
                        productLine,
                        of.model(),
                        of.serialNumber(),
                        of.category(),
                        bought.date(),
                        bought.proofType(),
                        bought.proofNumber())
                .filter(Objects::nonNull)
                .anyMatch(text -> !text.isBlank());
    }

    @Override
    public String toString() {
        return "RecordChange[…]";
    }
}
