package io.aftersales.claims;

import io.aftersales.products.ProductLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found, the newest claim first.
 *
 * @param page from 0
 * @param size of a full page
 * @param total number of claims on all pages, {@link #MOST_COUNTED} at most
 * @param next what to ask {@link ClaimSearch#after} for the page that follows, null when this is the last
 */
public record ClaimPage(
        List<Item> items,
        int page,
        int size,
        int total,
        @Nullable String next) {

    /** Beyond it nothing is counted, so that a search takes the same time however many claims there are. */
    public static final int MOST_COUNTED = 10_000;

    /** Returns whether there may be more claims than were counted. */
    public boolean uncounted() {
        return total == MOST_COUNTED;
    }

    /**
     * A claim as a list shows it, nothing personal.
     *
     * @param assumed what of it nobody has said
     * @param overdue whether the customer should have been reached by now and was not
     */
    public record Item(
            String number,
            ClaimStatus status,
            ClaimKind kind,
            ProductLine productLine,
            String model,
            Assumed assumed,
            boolean urgent,
            Instant receivedAt,
            Instant responseDueAt,
            boolean overdue) {}
}
