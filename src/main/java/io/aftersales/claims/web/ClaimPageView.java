package io.aftersales.claims.web;

import io.aftersales.cases.web.Times;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimPage;
import io.aftersales.claims.ClaimStatus;
import io.aftersales.products.ProductLine;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of found claims as JSON.
 *
 * @param more whether there may be more than {@code total}, beyond which nothing is counted
 */
record ClaimPageView(
        List<Item> items,
        int page,
        int size,
        int total,
        boolean more,
        @Nullable String next) {

    record Item(
            String number,
            ClaimStatus status,
            ClaimKind kind,
            ProductLine productLine,
            String model,
            List<String> assumed,
            boolean urgent,
            OffsetDateTime receivedAt,
            OffsetDateTime responseDueAt,
            boolean overdue) {

        static Item of(ClaimPage.Item item, ZoneId zone) {
            return new Item(
                    item.number(),
                    item.status(),
                    item.kind(),
                    item.productLine(),
                    item.model(),
                    item.assumed().fields(),
                    item.urgent(),
                    Times.at(item.receivedAt(), zone),
                    Times.at(item.responseDueAt(), zone),
                    item.overdue());
        }
    }

    static ClaimPageView of(ClaimPage page, ZoneId zone) {
        return new ClaimPageView(
                page.items().stream().map(item -> Item.of(item, zone)).toList(),
                page.page(),
                page.size(),
                page.total(),
                page.uncounted(),
                page.next());
    }
}
