package io.aftersales.portal;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.ProductApplication;
import io.aftersales.claims.ClaimApplication;
import io.aftersales.complaints.ComplaintApplication;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a customer filled in, by the names of the fields, which are those of our REST. */
record FilledIn(Map<String, String> form) {

    private static final String CHANNEL = "WEBSITE";

    ClaimApplication claim() {
        boolean urgent = form.containsKey("urgent");
        return new ClaimApplication(
                CHANNEL,
                text("kind"),
                null,
                text("productLine"),
                String.valueOf(urgent),
                // what was chosen before the box was unticked does not count
                urgent ? text("urgencyReason") : null,
                customer(),
                product(),
                new ClaimApplication.Purchase(
                        text("purchase.date"), text("purchase.proofType"), text("purchase.proofNumber")),
                text("symptom"));
    }

    ComplaintApplication complaint() {
        return new ComplaintApplication(
                CHANNEL,
                text("category"),
                text("productLine"),
                text("claimNumber"),
                customer(),
                product(),
                new ComplaintApplication.Purchase(text("purchase.date")),
                text("content"),
                text("demand"),
                null);
    }

    CustomerApplication customer() {
        return new CustomerApplication(
                text("customer.name"),
                text("customer.phone"),
                text("customer.email"),
                text("customer.address"),
                text("customer.preferredChannel"),
                null);
    }

    /** Returns by what the form is recognised when it comes twice. */
    String submission() {
        return form.getOrDefault("submission", "");
    }

    private ProductApplication product() {
        return new ProductApplication(text("product.model"), text("product.serialNumber"), null);
    }

    private @Nullable String text(String field) {
        String text = form.get(field);
        return text == null || text.isBlank() ? null : text;
    }

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "FilledIn[…]";
    }
}
