package io.aftersales.claims;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.ProductApplication;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Applications for tests: a good one, of which single fields are changed by the path they have in JSON. */
final class Applications {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    private Applications() {
        with("channel", "WEBSITE");
        with("kind", "REPAIR");
        with("productLine", "SMART_HOME");
        with("customer.name", "王芳");
        with("customer.phone", "+8613800000000");
        with("product.model", "Lock X1");
        with("symptom", "The lock does not open");
    }

    static Applications repair() {
        return new Applications();
    }

    Applications with(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }

    ClaimApplication build() {
        return new ClaimApplication(
                text("channel"),
                text("kind"),
                text("serviceType"),
                text("productLine"),
                Objects.toString(fields.get("urgent"), null),
                text("urgencyReason"),
                new CustomerApplication(
                        text("customer.name"),
                        text("customer.phone"),
                        text("customer.email"),
                        text("customer.address"),
                        text("customer.preferredChannel"),
                        text("customer.locale")),
                new ProductApplication(text("product.model"), text("product.serialNumber"), text("product.category")),
                new ClaimApplication.Purchase(
                        text("purchase.date"), text("purchase.proofType"), text("purchase.proofNumber")),
                text("symptom"),
                text("receivedAt"),
                text("lateEntryReason"));
    }

    private @Nullable String text(String field) {
        return (String) fields.get(field);
    }
}
