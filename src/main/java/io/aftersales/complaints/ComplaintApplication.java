package io.aftersales.complaints;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.ProductApplication;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a complainant, or the taker on his behalf, hands in: raw text from REST or a form, checked as a whole by
 * {@link ComplaintIntake}. Field names in error messages are those of the JSON body, for example {@code customer.phone}.
 *
 * @param claimNumber of the claim that it is about; when staff hand it in, customer and product are taken from there
 *     where they are absent
 * @param receivedAt when it came in, with offset or in the business zone, where staff put it on file later; else absent
 * @param lateEntryReason why it is put on file only now; needed where it came in more than an hour ago
 */
public record ComplaintApplication(
        @Nullable String channel,
        @Nullable String category,
        @Nullable String productLine,
        @Nullable String claimNumber,
        @Nullable CustomerApplication customer,
        @Nullable ProductApplication product,
        @Nullable Purchase purchase,
        @Nullable String content,
        @Nullable String demand,
        @Nullable String severity,
        @Nullable String receivedAt,
        @Nullable String lateEntryReason) {

    /** One that comes in now. */
    public ComplaintApplication(
            @Nullable String channel,
            @Nullable String category,
            @Nullable String productLine,
            @Nullable String claimNumber,
            @Nullable CustomerApplication customer,
            @Nullable ProductApplication product,
            @Nullable Purchase purchase,
            @Nullable String content,
            @Nullable String demand,
            @Nullable String severity) {
        this(
                channel,
                category,
                productLine,
                claimNumber,
                customer,
                product,
                purchase,
                content,
                demand,
                severity,
                null,
                null);
    }

    /** When the product was bought; asked for of vehicles (CMP-04). */
    @Schema(name = "ComplaintPurchase")
    public record Purchase(@Nullable String date) {}

    /** Returns the application addressed in that language, unless it names one itself. */
    ComplaintApplication inLanguage(String locale) {
        return customer == null
                ? this
                : new ComplaintApplication(
                        channel,
                        category,
                        productLine,
                        claimNumber,
                        customer.inLanguage(locale),
                        product,
                        purchase,
                        content,
                        demand,
                        severity,
                        receivedAt,
                        lateEntryReason);
    }

    @Override
    public String toString() {
        return "ComplaintApplication[…]";
    }
}
