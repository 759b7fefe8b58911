package io.aftersales.budgets;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Names that no other test uses. */
public final class BudgetHouse {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private BudgetHouse() {}

    public static String costCentre() {
        return "T" + COUNT.incrementAndGet() + "-"
                + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    public static String reference() {
        return "EX-" + UUID.randomUUID();
    }
}
