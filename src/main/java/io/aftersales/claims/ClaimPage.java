package io.aftersales.claims;

import io.aftersales.products.ProductLine;
import java.time.Instant;
import java.util.List;

/**
 * A page of what was found, the newest claim first.
 *
 * @param page from 0
 * @param size of a full page
 * @param total number of claims on all pages
 */
public record ClaimPage(List<Item> items, int page, int size, long total) {

    /**
     * A claim as a list shows it, nothing personal.
     *
     * @param overdue whether the customer should have been reached by now and was not
     */
    public record Item(
            String number,
            ClaimStatus status,
            ClaimKind kind,
            ProductLine productLine,
            String model,
            boolean urgent,
            Instant receivedAt,
            Instant responseDueAt,
            boolean overdue) {}
}
