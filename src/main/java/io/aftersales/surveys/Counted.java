package io.aftersales.surveys;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked and answered, counted at one moment, and what of it may be shown. It is counted once for everything that
 * a page shows, since all of it is needed to tell what may be shown of a part.
 */
public final class Counted {

    private final List<ResultCell> cells;
    private final Map<Map<ResultDimension, String>, List<ResultCell>> byAttribute;
    private final Anonymity anonymity;
    private final @Nullable Instant asOf;

    private Counted(List<ResultCell> cells, Anonymity anonymity, @Nullable Instant asOf) {
        this.cells = cells;
        this.byAttribute = cells.stream().collect(groupingBy(cell -> attribute(cell.values())));
        this.anonymity = anonymity;
        this.asOf = asOf;
    }

    static Counted now(List<ResultCell> cells, int least) {
        return new Counted(cells, new Anonymity(cells, least), null);
    }

    /** Returns the same, to be shown to others later as of when it was counted. */
    Counted kept(Instant at) {
        return new Counted(cells, anonymity, at);
    }

    /** Returns when it was counted, by the business clock; null when just now. */
    public @Nullable Instant asOf() {
        return asOf;
    }

    List<ResultCell> cells() {
        return cells;
    }

    /** Returns what counts under a filter. */
    List<ResultCell> cells(Map<ResultDimension, String> filter) {
        return byAttribute.getOrDefault(attribute(filter), List.of()).stream()
                .filter(cell -> cell.fits(filter))
                .toList();
    }

    boolean shows(Map<ResultDimension, String> filter) {
        return anonymity.shows(filter);
    }

    private static Map<ResultDimension, String> attribute(Map<ResultDimension, String> values) {
        Map<ResultDimension, String> attribute = new EnumMap<>(ResultDimension.class);
        values.forEach((dimension, value) -> {
            if (dimension.attribute()) {
                attribute.put(dimension, value);
            }
        });
        return attribute;
    }
}
