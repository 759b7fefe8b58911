package io.aftersales.chaos;

import io.aftersales.nodes.Nodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What clients hand in; each customer, unit and invoice is there once, and who hands in what is left to chance. */
final class Applications {

    private final Random random;

    Applications(Random random) {
        this.random = random;
    }

    String key() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    Map<String, Object> claim() {
        Map<String, Object> claim = new HashMap<>(Nodes.urgentClaim());
        claim.put("customer", customer());
        claim.put("product", product());
        return claim;
    }

    Map<String, Object> complaint() {
        return Map.of(
                "channel", "EMAIL",
                "category", "OTHER",
                "customer", customer(),
                "product", product(),
                "content", "Nobody called me back for a week",
                "demand", "An apology and a date",
                "severity", "MEDIUM");
    }

    Map<String, Object> expenses(String claim) {
        return Map.of(
                "claimNumber",
                claim,
                "engineer",
                "engineer",
                "items",
                List.of(
                        Map.of("kind", "MATERIAL", "amountCents", 12_000, "note", "A cylinder"),
                        Map.of("kind", "TRANSPORT", "detail", "PARKING", "amountCents", 800)),
                "documents",
                List.of(Map.of("kind", "INVOICE", "number", "INV-" + key())));
    }

    private Map<String, Object> customer() {
        return Map.of(
                "name",
                "Wang Fang",
                "phone",
                "+86138%08d".formatted(random.nextInt(100_000_000)),
                "email",
                key() + "@example.com",
                "preferredChannel",
                "EMAIL",
                "locale",
                random.nextBoolean() ? "zh" : "en");
    }

    private Map<String, Object> product() {
        return Map.of("model", "Lock X1", "serialNumber", key());
    }
}
