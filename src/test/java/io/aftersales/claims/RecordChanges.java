package io.aftersales.claims;

import io.aftersales.cases.ProductApplication;
import org.jspecify.annotations.Nullable;

/** What staff put on record afterwards, for tests. */
final class RecordChanges {

    /** A day of purchase within the warranty. */
    static final String BOUGHT = "2026-03-02";

    private RecordChanges() {}

    /** Changes what is not null. */
    static RecordChange change(
            @Nullable String kind,
            @Nullable String line,
            @Nullable String model,
            @Nullable String serial,
            @Nullable String bought,
            @Nullable String proof) {
        return new RecordChange(
                kind,
                line,
                new ProductApplication(model, serial, null),
                new ClaimApplication.Purchase(bought, proof, null));
    }
}
