package io.aftersales.complaints;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.ProductApplication;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applications for tests: a good one, of which single fields are changed by the path they have in JSON. */
final class ComplaintApplications {

    private final Map<String, @Nullable String> fields = new LinkedHashMap<>();

    private ComplaintApplications() {}

    /** About the service; nothing is said of a product. */
    static ComplaintApplications service() {
        return new ComplaintApplications()
                .with("channel", "PHONE")
                .with("category", "SERVICE")
                .with("productLine", "SMART_HOME")
                .with("customer.name", "王芳")
                .with("customer.phone", "+8613800000000")
                .with("content", "The engineer came late");
    }

    static ComplaintApplications quality() {
        return service().with("category", "PRODUCT_QUALITY").with("product.model", "Lock X1");
    }

    /** With everything that is asked for of vehicles (CMP-04). */
    static ComplaintApplications vehicle() {
        return quality()
                .with("productLine", "VEHICLE")
                .with("product.model", "Sedan 7")
                .with("purchase.date", "2026-03-01")
                .with("demand", "A new gearbox");
    }

    ComplaintApplications with(String field, @Nullable String value) {
        fields.put(field, value);
        return this;
    }

    /** Leaves a whole object out, such as {@code customer}. */
    ComplaintApplications without(String object) {
        fields.keySet().removeIf(field -> field.equals(object) || field.startsWith(object + "."));
        return this;
    }

    ComplaintApplication build() {
        return new ComplaintApplication(
                fields.get("channel"),
                fields.get("category"),
                fields.get("productLine"),
                fields.get("claimNumber"),
                given("customer")
                        ? new CustomerApplication(
                                fields.get("customer.name"),
                                fields.get("customer.phone"),
                                fields.get("customer.email"),
                                fields.get("customer.address"),
                                fields.get("customer.preferredChannel"),
                                fields.get("customer.locale"))
                        : null,
                given("product")
                        ? new ProductApplication(
                                fields.get("product.model"),
                                fields.get("product.serialNumber"),
                                fields.get("product.category"))
                        : null,
                given("purchase") ? new ComplaintApplication.Purchase(fields.get("purchase.date")) : null,
                fields.get("content"),
                fields.get("demand"),
                fields.get("severity"),
                fields.get("receivedAt"),
                fields.get("lateEntryReason"));
    }

    private boolean given(String object) {
        return fields.keySet().stream().anyMatch(field -> field.startsWith(object + "."));
    }
}
