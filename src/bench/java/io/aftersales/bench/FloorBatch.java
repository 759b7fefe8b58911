package io.aftersales.bench;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that one statement writes. */
record FloorBatch(String sql, List<List<Value>> rows) {

    /** How a value differs from claim to claim. */
    enum Kind {
        SAME,
        /** Has ids in it. */
        IDS,
        /** A number that is unique. */
        COUNTED,
        /** A text that is unique. */
        MARKED
    }

    /** @param ids those that are new with each claim */
    record Value(@Nullable String text, Kind kind, Set<String> ids) {}
}
