package io.aftersales.claims;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.ProductApplication;
import org.jspecify.annotations.Nullable;

/**
 * What a customer, or the receiver on his behalf, hands in: raw text from REST or a form, checked as a whole by
 * {@link ClaimIntake}. Field names in error messages are those of the JSON body, for example {@code customer.phone}.
 *
 * @param receivedAt when it came in, with offset or in the business zone, where staff put it on file later; else absent
 * @param lateEntryReason why it is put on file only now; needed where it came in more than an hour ago
 */
public record ClaimApplication(
        @Nullable String channel,
        @Nullable String kind,
        @Nullable String serviceType,
        @Nullable String productLine,
        @Nullable String urgent,
        @Nullable String urgencyReason,
        @Nullable CustomerApplication customer,
        @Nullable ProductApplication product,
        @Nullable Purchase purchase,
        @Nullable String symptom,
        @Nullable String receivedAt,
        @Nullable String lateEntryReason) {

    /** One that comes in now. */
    public ClaimApplication(
            @Nullable String channel,
            @Nullable String kind,
            @Nullable String serviceType,
            @Nullable String productLine,
            @Nullable String urgent,
            @Nullable String urgencyReason,
            @Nullable CustomerApplication customer,
            @Nullable ProductApplication product,
            @Nullable Purchase purchase,
            @Nullable String symptom) {
        this(
                channel,
                kind,
                serviceType,
                productLine,
                urgent,
                urgencyReason,
                customer,
                product,
                purchase,
                symptom,
                null,
                null);
    }

    /** Returns the application addressed in that language, unless it names one itself. */
    ClaimApplication inLanguage(String locale) {
        CustomerApplication given = customer;
        return given == null
                ? this
                : new ClaimApplication(
                        channel,
                        kind,
                        serviceType,
                        productLine,
                        urgent,
                        urgencyReason,
                        given.inLanguage(locale),
                        product,
                        purchase,
                        symptom,
                        receivedAt,
                        lateEntryReason);
    }

    /** Proof of purchase; its absence never refuses the claim. */
    public record Purchase(
            @Nullable String date,
            @Nullable String proofType,
            @Nullable String proofNumber) {}

    @Override
    public String toString() {
        return "ClaimApplication[…]";
    }
}
